//! La lista de conceptos: una sección por página.

use std::fmt;

use regex::Regex;

pub struct Plan {
    pub sections: Vec<Section>,
}

/// Lo que explica una página.
pub struct Section {
    pub line: usize,
    pub page: String,
    /// Lo que se le permite.
    pub leave: Option<Leave>,
    pub concepts: Vec<Concept>,
}

pub enum Leave {
    /// Puede usarlo todo.
    Exempt,
    /// Ese programa suyo puede usarlo todo.
    Program(String),
}

pub struct Concept {
    pub name: String,
    /// Cómo se usa en un bloque.
    code: Option<Regex>,
    /// Cómo se nombra en el texto; sin él, es el código entre comillas.
    text: Option<Regex>,
}

impl Plan {
    /// La de un archivo, o la línea que no se entiende y qué decir de ella.
    pub fn read(text: &str) -> Result<Plan, (usize, String)> {
        let mut sections: Vec<Section> = Vec::new();
        for (line, text) in (1..).zip(text.lines()) {
            if text.is_empty() || text.starts_with("# ") || text == "#" {
                continue;
            }
            if let Some(rest) = text.strip_prefix('[') {
                let header = rest.split_once(']');
                let header = header.and_then(|(page, leave)| {
                    Some((page, Leave::read(leave.trim())?))
                });
                let (page, leave) = header.ok_or_else(|| {
                    let says = "una sección es «[PÁGINA]», y detrás nada, \
                                «exenta» o «salvo PROGRAMA»";
                    (line, says.to_owned())
                })?;
                sections.push(Section {
                    line,
                    page: page.to_owned(),
                    leave,
                    concepts: Vec::new(),
                });
                continue;
            }
            let lost = || (line, "no es de ninguna sección".to_owned());
            let section = sections.last_mut().ok_or_else(lost)?;
            match text.strip_prefix("  ") {
                None => section.concepts.push(Concept {
                    name: text.to_owned(),
                    code: None,
                    text: None,
                }),
                Some(pattern) => {
                    let concept = section.concepts.last_mut();
                    concept
                        .and_then(|concept| concept.add(pattern))
                        .ok_or_else(|| {
                            let says = "un patrón es «  código REGEX» o \
                                        «  texto REGEX», tras su concepto";
                            (line, says.to_owned())
                        })?;
                }
            }
        }
        Ok(Plan { sections })
    }
}

impl Leave {
    fn read(text: &str) -> Option<Option<Leave>> {
        Some(Some(match text {
            "" => return Some(None),
            "exenta" => Leave::Exempt,
            _ => Leave::Program(text.strip_prefix("salvo ")?.to_owned()),
        }))
    }
}

impl fmt::Display for Leave {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Leave::Exempt => f.write_str("exenta"),
            Leave::Program(name) => write!(f, "salvo {name}"),
        }
    }
}

impl Concept {
    fn add(&mut self, pattern: &str) -> Option<()> {
        let (kind, pattern) = pattern.split_once(' ')?;
        let place = match kind {
            "código" => &mut self.code,
            "texto" => &mut self.text,
            _ => return None,
        };
        *place = Some(Regex::new(pattern).ok()?);
        Some(())
    }

    /// Si una línea de código lo usa.
    pub fn is_used(&self, code: &str) -> bool {
        self.code.as_ref().is_some_and(|code_| code_.is_match(code))
    }

    /// Si una frase lo nombra.
    pub fn is_named(&self, text: &str) -> bool {
        match &self.text {
            Some(pattern) => pattern.is_match(text),
            None => text
                .split('`')
                .skip(1)
                .step_by(2)
                .any(|it| self.is_used(it)),
        }
    }
}
