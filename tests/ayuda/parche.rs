//! Un cambio de un programa, como los que piden las páginas: las líneas que
//! estaban, las que las sustituyen y alguna de alrededor, para encontrarlas.
//!
//! ```text
//! # Tapa: [0-9]+ ms
//! @@ cierre.rs
//!      let (tx, mut rx) = mpsc::channel(1);
//! -    drop(tx);
//!      while let Some(dish) = rx.recv().await {
//! ```
//!
//! No lleva números de línea: mientras lo de alrededor siga igual, el resto
//! del programa puede moverse. Un archivo nuevo es todo «+».

use std::ops::Range;

const NOWHERE: &str = "no cambia nada, o no dice dónde: pon las líneas que \
                       quita con «-», las que añade con «+» y alguna de \
                       alrededor con un espacio";

#[derive(Default)]
pub struct Patch {
    /// Lo que dice tras «# CLAVE: ».
    notes: Vec<(String, String)>,
    hunks: Vec<Hunk>,
}

/// Unas líneas seguidas de un archivo, y lo que va en su lugar.
struct Hunk {
    line: usize,
    file: String,
    old: Vec<(usize, String)>,
    new: Vec<String>,
}

/// Dónde puede estar un archivo que nombra el cambio de una carpeta: en ella,
/// o, si es de una biblioteca, en la suya.
pub fn places(folder: &str, file: &str) -> [String; 2] {
    [format!("{folder}/{file}"), format!("examples/{file}")]
}

/// Qué falla de un cambio, y en qué línea suya.
pub type Fault = (usize, String);

impl Patch {
    /// Lee un cambio.
    ///
    /// # Errors
    ///
    /// La primera línea que no se entiende.
    pub fn read(text: &str) -> Result<Patch, Fault> {
        let mut patch = Patch {
            notes: Vec::new(),
            hunks: Vec::new(),
        };
        for (number, line) in (1..).zip(text.lines()) {
            if let Some(note) = line.strip_prefix("# ") {
                let note = note.split_once(": ").ok_or_else(|| {
                    (number, "escribe «# CLAVE: VALOR»".to_owned())
                })?;
                patch.notes.push((note.0.to_owned(), note.1.to_owned()));
            } else if let Some(file) = line.strip_prefix("@@ ") {
                patch.hunks.push(Hunk {
                    line: number,
                    file: file.to_owned(),
                    old: Vec::new(),
                    new: Vec::new(),
                });
            } else {
                let hunk = patch.hunks.last_mut().ok_or_else(|| {
                    let says = "antes va «@@ ARCHIVO», el que cambia";
                    (number, says.to_owned())
                })?;
                hunk.push(number, line)?;
            }
        }
        for hunk in &patch.hunks {
            let old = hunk.old.iter().map(|(_, line)| line);
            // El que solo se ejecuta de otra manera puede seguir igual.
            let same = old.eq(&hunk.new) && patch.note("Ejecuta").is_none();
            if same || hunk.new.is_empty() && hunk.old.is_empty() {
                return Err((hunk.line, NOWHERE.to_owned()));
            }
        }
        Ok(patch)
    }

    /// Lo que dice tras «# CLAVE: ».
    pub fn note(&self, key: &str) -> Option<&str> {
        self.all_notes(key).next()
    }

    pub fn all_notes(&self, key: &str) -> impl Iterator<Item = &str> {
        let notes = self.notes.iter().filter(move |(name, _)| name == key);
        notes.map(|(_, value)| value.as_str())
    }

    /// Las claves que dice, con su línea si están al principio.
    pub fn keys(&self) -> impl Iterator<Item = &str> {
        self.notes.iter().map(|(key, _)| key.as_str())
    }

    /// Los archivos que cambia, desde la carpeta de su página.
    pub fn files(&self) -> Vec<&str> {
        let mut files: Vec<&str> = Vec::new();
        for hunk in &self.hunks {
            if !files.contains(&hunk.file.as_str()) {
                files.push(&hunk.file);
            }
        }
        files
    }

    /// La línea en la que empieza a cambiar ese archivo.
    pub fn line_of(&self, file: &str) -> usize {
        let hunk = self.hunks.iter().find(|hunk| hunk.file == file);
        hunk.map_or(1, |hunk| hunk.line)
    }

    /// Este cambio, hecho detrás de otro.
    #[must_use]
    pub fn after(mut self, mut first: Patch) -> Patch {
        first.hunks.append(&mut self.hunks);
        self.hunks = first.hunks;
        self
    }

    /// Si el archivo es nuevo: no dice nada de lo que hubiera.
    pub fn creates(&self, file: &str) -> bool {
        let mut hunks = self.hunks.iter().filter(|hunk| hunk.file == file);
        hunks.next().is_some_and(|hunk| hunk.old.is_empty())
    }

    /// Lo que queda de un archivo; de uno nuevo, `text` está vacío.
    ///
    /// # Errors
    ///
    /// Lo primero que ya no está, o que está varias veces.
    pub fn apply(&self, file: &str, text: &str) -> Result<String, Fault> {
        let mut lines: Vec<&str> = text.lines().collect();
        for hunk in self.hunks.iter().filter(|hunk| hunk.file == file) {
            let place = hunk.find(&lines)?;
            lines.splice(place, hunk.new.iter().map(String::as_str));
        }
        Ok(lines.join("\n") + "\n")
    }
}

impl Hunk {
    fn push(&mut self, number: usize, line: &str) -> Result<(), Fault> {
        // Un editor puede haber quitado el espacio de una línea vacía.
        let (sign, rest) = match line.chars().next() {
            None => (' ', ""),
            Some(sign) => (sign, &line[sign.len_utf8()..]),
        };
        if ![' ', '-', '+'].contains(&sign) {
            let says = "una línea empieza por «-», por «+» o por un espacio";
            return Err((number, says.to_owned()));
        }
        if sign != '+' {
            self.old.push((number, rest.to_owned()));
        }
        if sign != '-' {
            self.new.push(rest.to_owned());
        }
        Ok(())
    }

    fn find(&self, lines: &[&str]) -> Result<Range<usize>, Fault> {
        if self.old.is_empty() {
            return match lines {
                [] => Ok(0..0),
                _ => Err((self.line, NOWHERE.to_owned())),
            };
        }
        let same = |place: usize| {
            let old = self.old.iter().map(|(_, line)| line.as_str());
            lines[place..].iter().copied().take(self.old.len()).eq(old)
        };
        let places: Vec<usize> =
            (0..lines.len()).filter(|&it| same(it)).collect();
        match places[..] {
            [place] => Ok(place..place + self.old.len()),
            [] => Err(self.lost(lines)),
            _ => Err((
                self.line,
                format!(
                    "estas líneas están {} veces en {}: añade alguna de \
                     alrededor",
                    places.len(),
                    self.file
                ),
            )),
        }
    }

    fn lost(&self, lines: &[&str]) -> Fault {
        let gone = self
            .old
            .iter()
            .find(|(_, it)| !lines.contains(&it.as_str()));
        let file = &self.file;
        match gone {
            Some((line, text)) => (
                *line,
                format!(
                    "«{}» ya no está así en {file}: pon aquí la línea que hay \
                     ahora",
                    text.trim()
                ),
            ),
            None => (
                self.line,
                format!(
                    "estas líneas ya no van seguidas en {file}: cópialas \
                         otra vez"
                ),
            ),
        }
    }
}
