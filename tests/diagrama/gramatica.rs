//! Un diagrama de secuencia es una gramática: los mensajes son las letras,
//! `loop` es una vuelta o más, y `alt`, una de sus ramas.

use std::collections::{BTreeMap, BTreeSet};

use maqueta::secuencia::{Frame, Sequence, Step, What, parse};

enum Node {
    Message(usize),
    Loop(Vec<Node>),
    /// Cada rama, con la línea que la abre.
    Alt(Vec<(usize, Vec<Node>)>),
}

pub struct Grammar {
    body: Vec<Node>,
    /// Mensajes y ramas, por su línea: lo que un recorrido puede tocar.
    parts: BTreeMap<usize, String>,
    branches: BTreeSet<usize>,
}

/// Dónde se puede estar tras leer parte de una grabación: cuántos mensajes
/// van leídos, y las líneas del diagrama por las que se ha pasado.
type Ends = BTreeMap<usize, Vec<usize>>;

/// Lo más lejos que se ha llegado, y qué líneas valían como siguiente.
#[derive(Default)]
struct Stuck {
    at: usize,
    expected: BTreeSet<usize>,
}

fn opens_branch(what: &What) -> bool {
    matches!(what, What::Open(Frame::Alt, _) | What::Branch(_))
}

fn parts(
    sequence: &Sequence,
    wanted: impl Fn(&What) -> bool,
) -> BTreeMap<usize, String> {
    let steps = sequence.steps.iter().filter(|step| wanted(&step.what));
    steps.map(|step| (step.line, sequence.says(step))).collect()
}

/// Los nodos hasta que algo los cierra, y la línea de la rama que lo hace.
fn body<'a>(
    steps: &mut impl Iterator<Item = &'a Step>,
) -> (Vec<Node>, Option<usize>) {
    let mut nodes = Vec::new();
    while let Some(step) = steps.next() {
        match &step.what {
            What::Message { .. } => nodes.push(Node::Message(step.line)),
            What::Open(Frame::Loop, _) => {
                nodes.push(Node::Loop(body(steps).0));
            }
            What::Open(Frame::Alt, _) => {
                let mut branches = Vec::new();
                let mut next = Some(step.line);
                while let Some(line) = next {
                    let (inside, closing) = body(steps);
                    branches.push((line, inside));
                    next = closing;
                }
                nodes.push(Node::Alt(branches));
            }
            What::Branch(_) => return (nodes, Some(step.line)),
            What::Close => break,
        }
    }
    (nodes, None)
}

impl Grammar {
    /// # Errors
    ///
    /// Si el diagrama no se entiende: en qué línea, y por qué.
    pub fn read(diagram: &str) -> Result<Grammar, String> {
        let sequence = parse(diagram)
            .map_err(|why| format!("línea {}: {}", why.line, why.says))?;
        let (body, _) = body(&mut sequence.steps.iter());
        Ok(Grammar {
            body,
            parts: parts(&sequence, |what| {
                matches!(what, What::Message { .. }) || opens_branch(what)
            }),
            branches: parts(&sequence, opens_branch).into_keys().collect(),
        })
    }

    /// Las líneas del diagrama por las que pasa la grabación, en orden.
    ///
    /// # Errors
    ///
    /// Si no es una palabra de la gramática: dónde se atasca, y qué tocaba.
    pub fn walk(&self, record: &[&str]) -> Result<Vec<usize>, String> {
        let mut stuck = Stuck::default();
        let start = Ends::from([(0, Vec::new())]);
        let mut ends = self.follow(&self.body, start, record, &mut stuck);
        if let Some(path) = ends.remove(&record.len()) {
            return Ok(path);
        }
        let mut expected: Vec<String> = Vec::new();
        let complete = ends.keys().copied().max();
        let at = complete.unwrap_or(0).max(stuck.at);
        if stuck.at == at {
            for line in stuck.expected {
                let part = &self.parts[&line];
                expected.push(format!("«{part}» (línea {line})"));
            }
        }
        if complete == Some(at) {
            expected.push("el final".to_owned());
        }
        let found = match record.get(at) {
            Some(message) => format!("el mensaje {} es «{message}»", at + 1),
            None => "la grabación acaba".to_owned(),
        };
        Err(format!("{found}, y tocaba {}", expected.join(" o ")))
    }

    /// Los mensajes y las ramas por los que no pasa el camino.
    pub fn missed(&self, path: &[usize]) -> Vec<String> {
        let parts = self.parts.iter();
        parts
            .filter(|(line, _)| !path.contains(line))
            .map(|(line, part)| format!("«{part}» (línea {line})"))
            .collect()
    }

    /// Las ramas por las que pasa el camino, con su línea y sus palabras.
    pub fn branches(&self, path: &[usize]) -> Vec<(usize, &str)> {
        let taken = path.iter().filter(|line| self.branches.contains(line));
        taken
            .map(|line| (*line, self.parts[line].as_str()))
            .collect()
    }

    fn follow(
        &self,
        body: &[Node],
        start: Ends,
        record: &[&str],
        stuck: &mut Stuck,
    ) -> Ends {
        body.iter().fold(start, |ends, node| match node {
            Node::Message(line) => self.letter(*line, ends, record, stuck),
            Node::Alt(branches) => {
                let mut after = Ends::new();
                for (line, branch) in branches {
                    let mut ends = ends.clone();
                    ends.values_mut().for_each(|path| path.push(*line));
                    after.extend(self.follow(branch, ends, record, stuck));
                }
                after
            }
            Node::Loop(body) => {
                let mut after = Ends::new();
                let mut ends = ends;
                while !ends.is_empty() {
                    ends = self.follow(body, ends, record, stuck);
                    // Otra vuelta desde el mismo sitio no lleva a uno nuevo.
                    ends.retain(|at, _| !after.contains_key(at));
                    after.extend(ends.clone());
                }
                after
            }
        })
    }

    fn letter(
        &self,
        line: usize,
        ends: Ends,
        record: &[&str],
        stuck: &mut Stuck,
    ) -> Ends {
        let letter = self.parts[&line].as_str();
        let mut after = Ends::new();
        for (at, mut path) in ends {
            if record.get(at) == Some(&letter) {
                path.push(line);
                after.insert(at + 1, path);
            } else if at > stuck.at || stuck.expected.is_empty() {
                *stuck = Stuck {
                    at,
                    expected: BTreeSet::from([line]),
                };
            } else if at == stuck.at {
                stuck.expected.insert(line);
            }
        }
        after
    }
}
