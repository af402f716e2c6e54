//! Los números que dice un texto, en cifras o en letras, y los de un archivo.

use std::collections::{BTreeSet, HashMap};
use std::sync::LazyLock;

use regex::{Captures, Regex};

/// Lo que se cuenta o se mide: en letras, solo se mira un número de estos.
const UNITS: &str = "milisegundos?|segundos?|minutos?|horas?|microsegundos?|\
    nanosegundos?|bytes|veces|vueltas?|turnos?|tareas?|hilos?|consultas?|\
    líneas?|platos?|clientes?|conexiones|mesas?|llamadas?|lecturas?|avisos?|\
    permisos?|trabajadores|sucesos?|copias?|servicios?|mensajes?|cambios?|\
    sondeos?|corrutinas?|latidos?|letras?|casillas?|niveles?|elementos?|\
    intentos?|millones";

const WORDS: [(&str, u64); 33] = [
    ("dos", 2),
    ("tres", 3),
    ("cuatro", 4),
    ("cinco", 5),
    ("seis", 6),
    ("siete", 7),
    ("ocho", 8),
    ("nueve", 9),
    ("diez", 10),
    ("once", 11),
    ("doce", 12),
    ("trece", 13),
    ("catorce", 14),
    ("quince", 15),
    ("dieciséis", 16),
    ("veinte", 20),
    ("treinta", 30),
    ("cuarenta", 40),
    ("cincuenta", 50),
    ("sesenta", 60),
    ("setenta", 70),
    ("ochenta", 80),
    ("noventa", 90),
    ("cien", 100),
    ("doscientos", 200),
    ("doscientas", 200),
    ("trescientos", 300),
    ("trescientas", 300),
    ("cuatrocientos", 400),
    ("quinientos", 500),
    ("quinientas", 500),
    ("setecientos", 700),
    ("mil", 1000),
];

/// Un tiempo se escribe de varias maneras: cuántos milisegundos son.
const TIMES: [(&str, f64); 6] = [
    ("ms|milisegundos?", 1.0),
    ("µs|microsegundos?", 1e-3),
    ("s|segundos?", 1e3),
    ("min|minutos?", 6e4),
    ("h|horas?", 3.6e6),
    ("millones", 1e6),
];

static IN_WORDS: LazyLock<Regex> = LazyLock::new(|| {
    let names: Vec<&str> = WORDS.iter().map(|(name, _)| *name).collect();
    let name = names.join("|");
    let number = format!("(?:{name})(?: y (?:{name}))?");
    let other = "(?: primer[oa]s| últim[oa]s| otr[oa]s)?";
    // De «dos mil» en adelante no hace falta unidad.
    Regex::new(&format!(
        r"(?i)\b({number}(?: mil\b)?)(?:{other} ({UNITS})\b|\b)"
    ))
    .unwrap()
});

/// Un número dicho en una frase.
pub struct Said {
    /// Como está escrito.
    pub text: String,
    value: f64,
    unit: Option<f64>,
    pub version: bool,
    /// No hay nada más en su celda.
    pub alone: bool,
    /// Está en todas partes: no se mira.
    pub trivial: bool,
    /// Un ejercicio dice que el programa lo tiene: «de 3 a 5», «el 3».
    pub was_there: bool,
}

/// Los números de una línea.
pub fn said(text: &str) -> Vec<Said> {
    let digits = regex!(concat!(
        r"(?:^|[^\p{L}\d.,§_/-])",
        r"(\d+(?:\.\d+)+|\d{1,3}(?:[ \u{a0}]\d{3})+|\d+(?:,\d+)?)",
        r"(?: (ms|s|min|h|µs|milisegundos?|segundos?|minutos?|horas?|",
        r"millones)\b)?",
        r"( o posterior)?",
    ));
    // Casi ninguna línea tiene números: se mira antes de leerla.
    let has_digits = text.bytes().any(|byte| byte.is_ascii_digit());
    let has_words = words(text).any(|word| value(word) > 0);
    let mut all: Vec<Said> = digits
        .captures_iter(if has_digits { text } else { "" })
        .filter(|found| found.get(3).is_none())
        .map(|found| {
            let number = found.get(1).unwrap();
            let version = number.as_str().contains('.');
            let value = number
                .as_str()
                .replace([' ', '\u{a0}'], "")
                .replace(',', ".");
            let before = &text[..number.start()];
            let after = &text[number.end()..];
            Said {
                text: number.as_str().to_owned(),
                value: value.parse().unwrap_or_default(),
                unit: found.get(2).and_then(|unit| scale(unit.as_str())),
                version,
                alone: text.trim() == number.as_str(),
                trivial: !version && matches!(value.as_str(), "0" | "1"),
                was_there: was_there(before, after),
            }
        })
        .collect();
    let in_words = IN_WORDS.captures_iter(if has_words { text } else { "" });
    let in_words = in_words.filter(is_said);
    all.extend(in_words.map(|found| {
        let whole = found.get(0).unwrap();
        let value = in_letters(&found[1]);
        let unit = found.get(2).and_then(|unit| scale(unit.as_str()));
        Said {
            text: whole.as_str().to_owned(),
            value,
            unit,
            version: false,
            alone: false,
            // «Dos veces» es a menudo una manera de hablar.
            trivial: value == 2.0 && unit.is_none(),
            was_there: was_there(&text[..whole.start()], &text[whole.end()..]),
        }
    }));
    all
}

/// Los números de un trozo de código citado, como «channel(3)».
pub fn in_cited(code: &str) -> Vec<Said> {
    let digits = regex!(r"(?:^|[^\w.])(\d[\d_]*(?:\.\d+)*)");
    let numbers = digits.captures_iter(code).map(|it| it.extract().1);
    numbers
        .map(|[number]| {
            let value = number.replace('_', "");
            Said {
                text: number.to_owned(),
                trivial: matches!(value.as_str(), "0" | "1"),
                value: value.parse().unwrap_or_default(),
                unit: None,
                version: number.matches('.').count() > 1,
                alone: false,
                was_there: false,
            }
        })
        .collect()
}

/// Con unidad, o desde «dos mil».
fn is_said(found: &Captures) -> bool {
    found.get(2).is_some() || found[1].ends_with(" mil")
}

fn was_there(before: &str, after: &str) -> bool {
    regex!(r"(?:en vez de|\blos|\bel|\blas|[Cc]ambia|[Qq]uita) $")
        .is_match(before)
        || before.ends_with("de ") && regex!(r"^ (?:a|por) ").is_match(after)
}

fn scale(unit: &str) -> Option<f64> {
    let mut times = TIMES.iter();
    let is = |name: &str| match name.strip_suffix("s?") {
        Some(one) => unit.strip_suffix('s').unwrap_or(unit) == one,
        None => unit == name,
    };
    times
        .find(|(names, _)| names.split('|').any(is))
        .map(|it| it.1)
}

static VALUES: LazyLock<HashMap<&str, u64>> =
    LazyLock::new(|| WORDS.into_iter().collect());

fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|char: char| !char.is_alphabetic())
}

fn value(word: &str) -> u64 {
    let known = VALUES.get(word);
    let known = known.or_else(|| match word.starts_with(char::is_uppercase) {
        true => VALUES.get(word.to_lowercase().as_str()),
        false => None,
    });
    known.copied().unwrap_or(0)
}

fn in_letters(words: &str) -> f64 {
    let mut total = 0;
    for word in words.split(' ').filter(|word| *word != "y") {
        match (word, total) {
            ("mil", 1..) => total *= 1000,
            _ => total += value(word),
        }
    }
    total as f64
}

impl Said {
    /// Cómo puede estar escrito en un programa.
    pub fn ways(&self) -> Vec<String> {
        if self.version {
            return vec![self.text.clone()];
        }
        let Some(unit) = self.unit else {
            return vec![self.value.to_string()];
        };
        let millis = self.value * unit;
        let scales = [unit, 1e3, 1.0, 1e-3, 6e4];
        scales
            .iter()
            .map(|it| rounded(millis / it).to_string())
            .collect()
    }

    /// El mismo, si la frase dijera otro número.
    pub fn changed(&self, value: impl Fn(f64) -> f64) -> Said {
        let value = value(self.value);
        Said {
            text: match self.version {
                true => format!("{}9", self.text),
                false => value.to_string(),
            },
            value,
            alone: false,
            trivial: false,
            ..*self
        }
    }
}

fn rounded(value: f64) -> f64 {
    (value * 1e6).round() / 1e6
}

/// Los números de un archivo; del código de las pruebas, sus constantes.
pub fn in_code(path: &str, text: &str) -> BTreeSet<String> {
    let rules = path.starts_with("tests/") || path.starts_with("tools/");
    let mut found = BTreeSet::new();
    let digits = regex!(r"\d[\d_]*(?:[ \u{a0}]\d{3})*(?:[.,]\d+)*");
    for line in text.lines() {
        if rules && !regex!(r"\bconst\b|: \[?\d").is_match(line) {
            continue;
        }
        for number in digits.find_iter(line) {
            // El de un nombre, como `u16`, no dice cuánto es nada.
            let before = line[..number.start()].chars().next_back();
            if before.is_some_and(|it| it == '_' || it.is_alphabetic()) {
                continue;
            }
            let number = number.as_str().replace(['_', ' ', '\u{a0}'], "");
            found.insert(number.clone());
            // «3.13» puede ser también «3,13»; «0.30» es lo mismo que «0,3».
            if let Ok(value) = number.replace(',', ".").parse::<f64>() {
                found.insert(value.to_string());
            }
        }
        // Sin expresión regular: es casi todo el código del libro.
        let mut last = 0;
        for word in words(line) {
            last = match (value(word), last) {
                (1000, 1..) => last * 1000,
                (its, _) => its,
            };
            if last > 0 {
                found.insert(last.to_string());
            }
        }
    }
    found
}
