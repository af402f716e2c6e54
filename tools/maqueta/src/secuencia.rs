//! Lo que dice un diagrama de secuencia.

/// Un diagrama leído.
#[derive(Debug, Default)]
pub struct Sequence {
    /// Los nombres que se dibujan, de izquierda a derecha.
    pub people: Vec<String>,
    pub steps: Vec<Step>,
    /// Lo que dicen `title` o `accTitle`, y `accDescr`.
    pub title: Option<String>,
    pub about: Option<String>,
}

/// Los números son posiciones en `people`.
#[derive(Debug)]
pub enum Step {
    Message {
        from: usize,
        to: usize,
        arrow: Arrow,
        text: String,
    },
    Note {
        side: Side,
        from: usize,
        to: usize,
        text: String,
    },
    Activate(usize),
    Deactivate(usize),
    /// Empieza un recuadro: `loop`, `alt`…
    Open {
        kind: String,
        text: String,
    },
    /// Otra rama del recuadro: `else`, `and` u `option`.
    Branch(String),
    Close,
}

#[derive(Clone, Copy, Debug)]
pub struct Arrow {
    pub dashed: bool,
    pub head: Head,
    /// Con punta también al principio: `<<->>`.
    pub both: bool,
}

#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Head {
    None,
    Filled,
    Open,
    Cross,
}

#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Side {
    Left,
    Over,
    Right,
}

/// Qué línea no se entiende, y por qué.
#[derive(Debug, PartialEq)]
pub struct Fault {
    pub line: usize,
    pub says: String,
}
