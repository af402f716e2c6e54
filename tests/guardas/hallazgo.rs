//! Lo que una guarda encuentra.

use std::fmt;

#[derive(Debug)]
pub struct Finding {
    pub file: String,
    pub line: usize,
    /// Qué está mal y cómo se arregla.
    pub says: String,
}

impl Finding {
    pub fn new(file: &str, line: usize, says: impl Into<String>) -> Finding {
        Finding {
            file: file.to_owned(),
            line,
            says: says.into(),
        }
    }
}

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}: {}", self.file, self.line, self.says)
    }
}
