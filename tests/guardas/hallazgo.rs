//! Lo que una guarda encuentra y, si lo sabe arreglar, cómo.

use std::collections::BTreeMap;
use std::fmt;
use std::ops::Range;

/// La orden que arregla lo que tiene arreglo.
pub const COMMAND: &str = "cargo escribe";

#[derive(Debug)]
pub struct Finding {
    pub file: String,
    pub line: usize,
    /// Qué está mal y cómo se arregla.
    pub says: String,
    mends: Vec<Mend>,
}

/// Un trozo de un archivo y lo que tiene que decir.
#[derive(Clone, Debug, PartialEq)]
struct Mend {
    file: String,
    range: Range<usize>,
    text: String,
}

impl Finding {
    pub fn new(file: &str, line: usize, says: impl Into<String>) -> Finding {
        Finding {
            file: file.to_owned(),
            line,
            says: says.into(),
            mends: Vec::new(),
        }
    }

    /// Lo arregla poner `text` en ese trozo de su archivo.
    pub fn mended(self, range: Range<usize>, text: &str) -> Finding {
        let file = self.file.clone();
        self.mended_in(&file, range, text)
    }

    /// Lo arregla poner `text` en ese trozo de otro archivo.
    pub fn mended_in(
        mut self,
        file: &str,
        range: Range<usize>,
        text: &str,
    ) -> Finding {
        self.mends.push(Mend {
            file: file.to_owned(),
            range,
            text: text.to_owned(),
        });
        self
    }
}

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}: {}", self.file, self.line, self.says)?;
        match self.mends.is_empty() {
            true => Ok(()),
            false => write!(f, " (lo arregla `{COMMAND}`)"),
        }
    }
}

/// Los archivos que cambian al arreglar lo que tiene arreglo, ya arreglados.
pub fn mend(
    files: &BTreeMap<String, String>,
    findings: &[Finding],
) -> BTreeMap<String, String> {
    let mut mends: Vec<&Mend> =
        findings.iter().flat_map(|finding| &finding.mends).collect();
    // De atrás adelante: así ninguno mueve el sitio de otro.
    mends.sort_by_key(|mend| (&mend.file, mend.range.end, mend.range.start));
    mends.dedup();
    let mut changed: BTreeMap<String, String> = BTreeMap::new();
    let mut free = BTreeMap::new();
    for Mend { file, range, text } in mends.into_iter().rev() {
        let free = free.entry(file).or_insert(usize::MAX);
        if range.end > *free {
            // Pisa a otro: se arregla en la siguiente vuelta.
            continue;
        }
        *free = range.start;
        let now = changed
            .entry(file.clone())
            .or_insert_with(|| files.get(file).cloned().unwrap_or_default());
        now.replace_range(range.clone(), text);
    }
    changed.retain(|file, text| files.get(file) != Some(text));
    changed
}
