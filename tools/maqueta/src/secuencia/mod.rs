//! Un diagrama de secuencia: lo que dice, y cómo se lee y se dibuja.

mod alternativo;
mod columnas;
mod dialogo;
mod documento;
mod lector;
mod pasos;
mod primitivas;

pub use dialogo::dialogue;
pub use documento::draw;
pub use lector::parse;

/// Un diagrama leído.
#[derive(Debug, Default)]
pub struct Sequence {
    pub people: Vec<Person>,
    pub steps: Vec<Step>,
}

/// De izquierda a derecha.
#[derive(Debug)]
pub struct Person {
    /// Como la llaman los mensajes.
    pub id: String,
    /// Como se dibuja.
    pub name: String,
}

/// Un paso, con su línea en el texto.
#[derive(Debug)]
pub struct Step {
    pub line: usize,
    pub what: What,
}

/// Los números son posiciones en `people`.
#[derive(Debug, PartialEq)]
pub enum What {
    Message {
        from: usize,
        to: usize,
        /// De vuelta: `-->>`.
        dashed: bool,
        text: String,
    },
    Open(Frame, String),
    /// Otra rama del `alt`: `else`.
    Branch(String),
    Close,
}

/// Un recuadro.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Frame {
    Loop,
    Alt,
}

impl Frame {
    /// La palabra que lo abre.
    pub fn word(self) -> &'static str {
        match self {
            Frame::Loop => "loop",
            Frame::Alt => "alt",
        }
    }
}

impl Sequence {
    /// Un paso con las palabras del diagrama.
    pub fn says(&self, step: &Step) -> String {
        match &step.what {
            What::Message {
                from,
                to,
                dashed,
                text,
            } => {
                let arrow = if *dashed { "-->>" } else { "->>" };
                let (from, to) = (&self.people[*from], &self.people[*to]);
                format!("{}{arrow}{}: {text}", from.id, to.id)
            }
            What::Open(frame, text) => format!("{} {text}", frame.word()),
            What::Branch(text) => format!("else {text}"),
            What::Close => "end".to_owned(),
        }
    }
}

/// Qué línea no se entiende, y por qué.
#[derive(Debug, PartialEq)]
pub struct Fault {
    pub line: usize,
    pub says: String,
}
