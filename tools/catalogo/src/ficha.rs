//! `ejercicio.md`: el enunciado, las pistas y el porqué.

/// En qué línea está lo que falta, y qué es.
pub type Fault = (usize, String);

/// Lo que se lee de un ejercicio.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sheet {
    pub title: String,
    /// 1, si basta una línea; 2, si son unas pocas; 3, si hay que pensar cómo.
    pub level: u8,
    /// Por qué no se puede hacer en Python.
    pub only_rust: Option<String>,
    pub statement: String,
    /// De la que menos dice a la que más.
    pub hints: [String; 3],
    /// Se enseña al acertar.
    pub why: String,
}

const ONLY_RUST: &str = "Solo Rust: ";
const HINTS: &str = "\n## Pistas\n";
const WHY: &str = "\n## Por qué\n";

impl Sheet {
    /// # Errors
    ///
    /// Lo primero que falta.
    pub fn read(text: &str) -> Result<Sheet, Fault> {
        let fault = |at: usize, says: &str| {
            (text[..at].matches('\n').count() + 1, says.to_owned())
        };
        let (title, rest) = text
            .strip_prefix("# ")
            .and_then(|rest| rest.split_once("\n\nNivel: "))
            .ok_or_else(|| {
                fault(0, "empieza por «# Título» y «Nivel: 1», 2 o 3")
            })?;
        let (level, rest) = rest.split_once('\n').unwrap_or_default();
        let level = match level {
            "1" => 1,
            "2" => 2,
            "3" => 3,
            _ => return Err((3, "el nivel es 1, 2 o 3".to_owned())),
        };
        let (statement, rest) = rest
            .split_once(HINTS)
            .ok_or_else(|| fault(text.len(), "falta «## Pistas»"))?;
        let (hints, why) = rest
            .split_once(WHY)
            .ok_or_else(|| fault(text.len(), "falta «## Por qué»"))?;
        let at = text.len() - rest.len();
        let (only_rust, statement) = match statement.strip_prefix(ONLY_RUST) {
            Some(rest) => {
                let (why, rest) = rest.split_once('\n').unwrap_or((rest, ""));
                (Some(why.trim().to_owned()), rest)
            }
            None => (None, statement),
        };
        let hints = three(hints).ok_or_else(|| {
            fault(at, "las pistas son tres: «1. », «2. », «3. »")
        })?;
        let sheet = Sheet {
            title: title.trim().to_owned(),
            level,
            only_rust,
            statement: statement.trim().to_owned(),
            hints,
            why: why.trim().to_owned(),
        };
        for (what, part) in [
            ("el título", &sheet.title),
            ("el enunciado", &sheet.statement),
            ("el porqué", &sheet.why),
        ] {
            if part.is_empty() {
                return Err(fault(0, &format!("falta {what}")));
            }
        }
        Ok(sheet)
    }
}

/// Las tres pistas, cada una con su número delante.
fn three(text: &str) -> Option<[String; 3]> {
    let (none, rest) = text.split_once("\n1. ")?;
    let (first, rest) = rest.split_once("\n2. ")?;
    let (second, third) = rest.split_once("\n3. ")?;
    let more = third.contains("\n4. ");
    let hints = [first, second, third].map(|hint| {
        let lines = hint.trim().lines().map(str::trim);
        lines.collect::<Vec<_>>().join("\n")
    });
    let whole = none.trim().is_empty() && !more;
    (whole && hints.iter().all(|hint| !hint.is_empty())).then_some(hints)
}
