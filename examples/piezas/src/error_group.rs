//! Lo que falla en un grupo de tareas.
//!
//! Página: src/esperar-varias.md

// ANCHOR: fallos
use std::any::Any;
use std::panic::resume_unwind;

use thiserror::Error;
use tokio::task::JoinError;

/// Los errores de un grupo, en el orden en que ocurren; el del cuerpo, al
/// final. Es `ExceptionGroup`.
#[derive(Debug, Error)]
#[error("fallos en el grupo: {}", .0.len())]
pub struct ErrorGroup<E>(pub Vec<E>);

/// Cómo acaba una tarea. Su valor sale por otro lado.
pub(crate) type End<E> = Result<(), Failure<E>>;

/// El error de una tarea, y el sitio por el que habría salido su valor. Si
/// ese sitio se cerrase antes que el grupo, el cuerpo vería faltar el valor.
pub(crate) struct Failure<E> {
    pub(crate) error: E,
    pub(crate) _value: Box<dyn Any + Send>,
}

/// Lo que ha fallado hasta ahora.
pub(crate) struct Ends<E> {
    failures: Vec<Failure<E>>,
    panic: Option<Box<dyn Any + Send>>,
}

impl<E> Default for Ends<E> {
    fn default() -> Self {
        let (failures, panic) = (Vec::new(), None);
        Ends { failures, panic }
    }
}

impl<E> Ends<E> {
    /// Apunta cómo acabó una tarea, y dice si falló.
    pub(crate) fn failed(&mut self, end: Result<End<E>, JoinError>) -> bool {
        match end.map_err(JoinError::try_into_panic) {
            Ok(Err(failure)) => self.failures.push(failure),
            Err(Ok(panic)) => {
                self.panic.get_or_insert(panic);
            }
            Ok(Ok(())) | Err(Err(_)) => return false,
        }
        true
    }

    pub(crate) fn finish<T>(
        self,
        result: Option<Result<T, E>>,
    ) -> Result<T, ErrorGroup<E>> {
        if let Some(panic) = self.panic {
            resume_unwind(panic);
        }
        let errors = self.failures.into_iter().map(|failure| failure.error);
        let mut errors: Vec<E> = errors.collect();
        match result {
            Some(Ok(value)) if errors.is_empty() => return Ok(value),
            Some(Err(error)) => errors.push(error),
            _ => {}
        }
        Err(ErrorGroup(errors))
    }
}
// ANCHOR_END: fallos
