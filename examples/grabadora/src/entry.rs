//! Un suceso del registro.

use std::fmt;

/// Algo que le ha pasado a una tarea.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Milisegundos, o el número del suceso si el registro no tiene reloj.
    pub at: u64,
    pub task: String,
    pub what: What,
}

/// Qué le ha pasado.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum What {
    /// Entra en la cola por primera vez, y quién la ha lanzado.
    Spawned(String),
    /// Empieza un turno.
    Turn,
    /// Ejecuta una parte de su código.
    Step(String),
    /// Acaba el turno sin terminar. Vacío si no ha dicho qué espera.
    Waits(String),
    /// Acaba el turno, y su `Waker` ya la ha devuelto a la cola.
    Yields,
    /// Alguien llama a su `Waker`: quién.
    Woken(String),
    Done,
    Panicked,
    /// La sueltan antes de que termine.
    Dropped,
    /// El sistema operativo le quita el núcleo a mitad de turno.
    Preempted,
}

/// Los sucesos que se dicen siempre igual.
const FIXED: [(&str, What); 6] = [
    ("en turno", What::Turn),
    ("cede el turno", What::Yields),
    ("termina", What::Done),
    ("entra en pánico", What::Panicked),
    ("se abandona", What::Dropped),
    ("pierde el núcleo", What::Preempted),
];

type Open = fn(String) -> What;

/// Los que llevan un texto detrás.
const OPEN: [(&str, Open); 4] = [
    ("se lanza desde ", What::Spawned),
    ("paso: ", What::Step),
    ("espera ", What::Waits),
    ("despierta por ", What::Woken),
];

impl What {
    /// El suceso que dice ese texto, si es alguno.
    pub(crate) fn parse(text: &str) -> Option<What> {
        if text == "espera" {
            return Some(What::Waits(String::new()));
        }
        let fixed = FIXED.into_iter().find(|(says, _)| *says == text);
        fixed.map(|(_, what)| what).or_else(|| {
            OPEN.into_iter().find_map(|(says, what)| {
                let rest = text.strip_prefix(says)?;
                (!rest.is_empty()).then(|| what(rest.to_owned()))
            })
        })
    }
}

impl fmt::Display for What {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            What::Spawned(by) => write!(f, "se lanza desde {by}"),
            What::Step(text) => write!(f, "paso: {text}"),
            What::Waits(what) if what.is_empty() => write!(f, "espera"),
            What::Waits(what) => write!(f, "espera {what}"),
            What::Woken(by) => write!(f, "despierta por {by}"),
            fixed => {
                let known = FIXED.iter().find(|(_, what)| what == fixed);
                f.write_str(known.expect("los demás están en FIXED").0)
            }
        }
    }
}
