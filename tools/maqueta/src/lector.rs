//! Lee un diagrama de secuencia escrito en el lenguaje de Mermaid.

use std::sync::LazyLock;

use regex::Regex;

use crate::renglones::{clean, words};
use crate::secuencia::{Arrow, Fault, Head, Sequence, Side, Step};

const MESSAGE: &str = concat!(
    r"^(.+?)\s*(<<)?(-?->>|--?x|--?\)|-?->)\s*([+-]?)\s*",
    r"([^:<>]+?)\s*:\s*(.*)$"
);
const NOTE: &str =
    r"(?i)^note\s+(left\s+of|right\s+of|over)\s+([^:]+?)\s*:\s*(.*)$";
const PERSON: &str =
    r"^(?:participant|actor)\s+(.+?)(?:@\{.*?\})?(?:\s+as\s+(.+))?$";
const TITLE: &str = r"^(title|accTitle|accDescr)(?:\s*:\s*|\s+)([^{].*)$";
const NUMBER: &str = r"^autonumber(?:\s+(off)|\s+(\d+)(?:\s+(\d+))?)?$";

/// Lo que puede abrir un recuadro, y con qué se separan sus ramas.
const BOXES: [(&str, &str); 8] = [
    ("loop", ""),
    ("alt", "else"),
    ("opt", ""),
    ("par", "and"),
    ("par_over", "and"),
    ("critical", "option"),
    ("break", ""),
    ("rect", ""),
];

/// Lee el diagrama entero, o dice la primera línea que no se entiende.
///
/// # Errors
///
/// La línea, contada desde el principio del texto, y qué le pasa.
pub fn parse(text: &str) -> Result<Sequence, Fault> {
    let mut reader = Reader::default();
    let mut lines = words(text);
    let (mut last, first) = lines.next().unwrap_or((1, ""));
    if first != "sequenceDiagram" {
        let says = format!(
            "«{first}» no se dibuja en este libro: solo «sequenceDiagram»"
        );
        return Err(Fault { line: last, says });
    }
    for (line, text) in lines {
        last = line;
        reader
            .read(text, line)
            .map_err(|says| Fault { line, says })?;
    }
    if let Some((line, kind)) = reader.open.pop() {
        let says = format!("falta el «end» de este «{kind}»");
        return Err(Fault { line, says });
    }
    if reader.describing {
        let says = "falta el «}» de «accDescr»".to_owned();
        return Err(Fault { line: last, says });
    }
    if reader.sequence.people.is_empty() {
        let says = "no hay ningún mensaje: «Ana->>Luis: Hola»".to_owned();
        return Err(Fault { line: last, says });
    }
    Ok(reader.sequence)
}

#[derive(Default)]
struct Reader<'a> {
    sequence: Sequence,
    /// Cómo llama el texto a cada persona, y cuántas veces está activa.
    ids: Vec<&'a str>,
    active: Vec<usize>,
    open: Vec<(usize, &'a str)>,
    /// El número del mensaje que viene, y de cuánto en cuánto.
    number: Option<(usize, usize)>,
    /// Dentro de las llaves de `accDescr`.
    describing: bool,
}

impl<'a> Reader<'a> {
    fn read(&mut self, text: &'a str, line: usize) -> Result<(), String> {
        static PATTERNS: LazyLock<[Regex; 5]> = LazyLock::new(|| {
            [MESSAGE, NOTE, PERSON, TITLE, NUMBER]
                .map(|text| Regex::new(text).unwrap())
        });
        let [message, note, person, title, number] = &*PATTERNS;
        let (word, rest) =
            text.split_once(char::is_whitespace).unwrap_or((text, ""));
        let rest = rest.trim();
        let part = |found: &regex::Captures<'a>, index: usize| -> &'a str {
            found.get(index).map_or("", |part| part.as_str())
        };
        if self.describing {
            self.describe(text);
        } else if word == "accDescr" && rest.starts_with('{') {
            self.describing = true;
            self.describe(rest[1..].trim());
        } else if let Some(found) = person.captures(text) {
            let id = part(&found, 1);
            if self.ids.contains(&id) {
                return Err(format!("«{id}» ya estaba"));
            }
            let shown = found.get(2).map_or(id, |shown| shown.as_str());
            self.meet(id, shown);
        } else if let Some(&(kind, _)) =
            BOXES.iter().find(|(kind, _)| *kind == word)
        {
            self.open.push((line, kind));
            let kind = kind.trim_end_matches("_over").to_owned();
            // El color de un `rect` lo pone la página.
            let text = match kind == "rect" {
                true => String::new(),
                false => clean(rest),
            };
            self.steps(Step::Open { kind, text });
        } else if let Some((owner, _)) =
            BOXES.iter().find(|(_, branch)| *branch == word)
        {
            let inside = self.open.last().and_then(|(_, kind)| {
                BOXES.iter().find(|(name, _)| name == kind)
            });
            match inside {
                None => {
                    return Err(format!("«{word}» no está dentro de nada"));
                }
                Some((kind, branch)) if *branch != word => {
                    return Err(format!(
                        "«{word}» es de «{owner}», y esto es un «{kind}»"
                    ));
                }
                Some(_) => self.steps(Step::Branch(clean(rest))),
            }
        } else if text == "end" {
            self.open.pop().ok_or("este «end» no cierra nada")?;
            self.steps(Step::Close);
        } else if word == "activate" {
            let person = self.known(rest)?;
            self.activate(person);
        } else if word == "deactivate" {
            let person = self.known(rest)?;
            self.deactivate(person)?;
        } else if let Some(found) = note.captures(text) {
            let side = match part(&found, 1).to_lowercase().as_str() {
                "over" => Side::Over,
                side if side.starts_with("left") => Side::Left,
                _ => Side::Right,
            };
            let names: Vec<&str> =
                part(&found, 2).split(',').map(str::trim).collect();
            if names.len() > if side == Side::Over { 2 } else { 1 } {
                return Err(
                    "una nota va sobre una persona o sobre dos, y al lado \
                     de una"
                        .to_owned(),
                );
            }
            let first = self.known(names[0])?;
            let second = self.known(names[names.len() - 1])?;
            self.steps(Step::Note {
                side,
                from: first.min(second),
                to: first.max(second),
                text: clean(part(&found, 3)),
            });
        } else if let Some(found) = message.captures(text) {
            let from = self.known(part(&found, 1))?;
            let to = self.known(part(&found, 5))?;
            let shape = part(&found, 3);
            let head = match shape.trim_start_matches('-') {
                ">>" => Head::Filled,
                ")" => Head::Open,
                "x" => Head::Cross,
                _ => Head::None,
            };
            let arrow = Arrow {
                dashed: shape.starts_with("--"),
                head,
                both: found.get(2).is_some(),
            };
            let mut text = clean(part(&found, 6));
            if let Some((now, step)) = &mut self.number {
                text = format!("{now}. {text}");
                *now += *step;
            }
            self.steps(Step::Message {
                from,
                to,
                arrow,
                text,
            });
            match part(&found, 4) {
                "+" => self.activate(to),
                "-" => self.deactivate(from)?,
                _ => {}
            }
        } else if let Some(found) = number.captures(text) {
            let count = |index: usize| {
                part(&found, index).parse::<usize>().unwrap_or(1)
            };
            self.number = found.get(1).is_none().then(|| (count(2), count(3)));
        } else if let Some(found) = title.captures(text) {
            let says = Some(clean(part(&found, 2)));
            match part(&found, 1) {
                "accDescr" => self.sequence.about = says,
                _ => self.sequence.title = says,
            }
        } else if matches!(word, "box" | "create" | "destroy" | "links")
            || word == "link"
        {
            return Err(format!("«{word}» no se dibuja en este libro"));
        } else {
            return Err(format!(
                "«{text}» no se entiende: se esperaba un mensaje \
                 («Ana->>Luis: Hola»), una nota («Note over Ana: …»), \
                 «participant», «activate», {}, «else» o «end»",
                BOXES.map(|(word, _)| format!("«{word}»")).join(", ")
            ));
        }
        Ok(())
    }

    fn steps(&mut self, step: Step) {
        self.sequence.steps.push(step);
    }

    fn describe(&mut self, text: &str) {
        let about = self.sequence.about.get_or_insert_default();
        let words = text.trim_end_matches('}').trim();
        if !about.is_empty() && !words.is_empty() {
            about.push(' ');
        }
        about.push_str(&clean(words));
        self.describing = !text.ends_with('}');
    }

    fn activate(&mut self, person: usize) {
        self.active[person] += 1;
        self.steps(Step::Activate(person));
    }

    fn deactivate(&mut self, person: usize) -> Result<(), String> {
        if self.active[person] == 0 {
            return Err(format!("«{}» no está activo", self.ids[person]));
        }
        self.active[person] -= 1;
        self.steps(Step::Deactivate(person));
        Ok(())
    }

    /// Quien no se ha presentado se presenta al hablar.
    fn known(&mut self, id: &'a str) -> Result<usize, String> {
        if id.is_empty() {
            return Err("falta el nombre de una persona".to_owned());
        }
        let place = self.ids.iter().position(|known| *known == id);
        Ok(place.unwrap_or_else(|| self.meet(id, id)))
    }

    fn meet(&mut self, id: &'a str, shown: &str) -> usize {
        self.ids.push(id);
        self.active.push(0);
        self.sequence.people.push(clean(shown));
        self.ids.len() - 1
    }
}
