//! Lee un diagrama de secuencia de Mermaid y devuelve su árbol.
//!
//! Solo entiende lo que usan los diagramas del libro: participantes, mensajes,
//! `loop` y `alt`. Lo demás es un error, con su línea.

use std::collections::{BTreeMap, BTreeSet};

pub enum Node {
    Message(usize),
    Loop(Vec<Node>),
    /// Cada rama, con la línea que la abre.
    Alt(Vec<(usize, Vec<Node>)>),
}

#[derive(Default)]
pub struct Tree {
    pub body: Vec<Node>,
    /// Mensajes y ramas, por su línea: lo que un recorrido puede tocar.
    pub parts: BTreeMap<usize, String>,
}

/// La palabra que cierra un cuerpo, con su línea, o el final del diagrama.
type Closing = Option<(usize, &'static str)>;

struct Reader<'a> {
    lines: Box<dyn Iterator<Item = (usize, &'a str)> + 'a>,
    known: BTreeSet<&'a str>,
    parts: BTreeMap<usize, String>,
}

/// # Errors
///
/// Si una línea no se entiende: cuál, y por qué.
pub fn read(text: &str) -> Result<Tree, String> {
    let lines = text.lines().enumerate().map(|(i, l)| (i + 1, l.trim()));
    let mut reader = Reader {
        lines: Box::new(lines.filter(|(_, line)| !line.is_empty())),
        known: BTreeSet::new(),
        parts: BTreeMap::new(),
    };
    if !matches!(reader.lines.next(), Some((_, "sequenceDiagram"))) {
        return Err("línea 1: falta «sequenceDiagram»".to_owned());
    }
    let (body, closing) = reader.body()?;
    if let Some((line, word)) = closing {
        return Err(format!("línea {line}: sobra «{word}»"));
    }
    let parts = reader.parts;
    Ok(Tree { body, parts })
}

impl<'a> Reader<'a> {
    fn body(&mut self) -> Result<(Vec<Node>, Closing), String> {
        let mut body = Vec::new();
        while let Some((line, text)) = self.lines.next() {
            match text.split(' ').next().unwrap_or_default() {
                "participant" => self.participant(line, text)?,
                "loop" => match self.body()? {
                    (inside, Some((_, "end"))) => body.push(Node::Loop(inside)),
                    (_, closing) => {
                        return Err(unclosed("loop", line, closing));
                    }
                },
                "alt" => body.push(self.alt(line, text)?),
                "else" => {
                    self.parts.insert(line, text.to_owned());
                    return Ok((body, Some((line, "else"))));
                }
                "end" if text == "end" => {
                    return Ok((body, Some((line, "end"))));
                }
                _ => {
                    self.message(line, text)?;
                    body.push(Node::Message(line));
                }
            }
        }
        Ok((body, None))
    }

    fn alt(&mut self, opened: usize, text: &str) -> Result<Node, String> {
        self.parts.insert(opened, text.to_owned());
        let mut branches = Vec::new();
        let mut line = opened;
        loop {
            let (inside, closing) = self.body()?;
            branches.push((line, inside));
            match closing {
                Some((next, "else")) => line = next,
                Some(_) => return Ok(Node::Alt(branches)),
                None => return Err(unclosed("alt", opened, None)),
            }
        }
    }

    fn participant(
        &mut self,
        line: usize,
        text: &'a str,
    ) -> Result<(), String> {
        let name = text.split(' ').nth(1).unwrap_or_default();
        if name.is_empty() || !self.known.insert(name) {
            return Err(format!(
                "línea {line}: «{name}» falta o está dos veces"
            ));
        }
        Ok(())
    }

    fn message(&mut self, line: usize, text: &str) -> Result<(), String> {
        let (_, from, to, _) = split(text)
            .ok_or_else(|| format!("línea {line}: no se entiende «{text}»"))?;
        for name in [from, to] {
            if !self.known.contains(name) {
                return Err(format!(
                    "línea {line}: «{name}» no es participante"
                ));
            }
        }
        self.parts.insert(line, text.to_owned());
        Ok(())
    }
}

/// La flecha de un mensaje, de quién sale, a quién llega y qué dice.
pub fn split(text: &str) -> Option<(&str, &str, &str, &str)> {
    let (route, says) = text.split_once(": ")?;
    let arrow = if route.contains("-->>") {
        "-->>"
    } else {
        "->>"
    };
    let (from, to) = route.split_once(arrow)?;
    Some((arrow, from, to, says))
}

fn unclosed(word: &str, line: usize, closing: Closing) -> String {
    match closing {
        Some((at, other)) => format!(
            "línea {at}: «{other}» no va dentro de «{word}» (línea {line})"
        ),
        None => format!("línea {line}: falta el «end» de «{word}»"),
    }
}
