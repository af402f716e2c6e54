//! Lo que falla en un grupo de tareas.
//!
//! Página: src/esperar-varias.md

// ANCHOR: fallos
use std::any::Any;
use std::error::Error;
use std::fmt::{self, Display, Formatter};
use std::mem::ManuallyDrop;
use std::panic::resume_unwind;
use std::{slice, vec};

use tokio::task::JoinError;

use crate::line::apart;

/// Los errores de un grupo, en el orden en que ocurren; el del cuerpo, al
/// final. Es `ExceptionGroup`.
///
/// Su texto los lleva todos. Su `source` solo puede ser uno: el primero.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ErrorGroup<E>(pub Vec<E>);

impl<E: Display> Display for ErrorGroup<E> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        write!(f, "fallos en el grupo ({})", self.0.len())?;
        for (index, error) in self.0.iter().enumerate() {
            let before = if index == 0 { ": " } else { "; " };
            write!(f, "{before}{error}")?;
        }
        Ok(())
    }
}

impl<E: Error + 'static> Error for ErrorGroup<E> {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        self.0.first().map(|error| error as _)
    }
}

impl<E> IntoIterator for ErrorGroup<E> {
    type Item = E;
    type IntoIter = vec::IntoIter<E>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.into_iter()
    }
}

impl<'a, E> IntoIterator for &'a ErrorGroup<E> {
    type Item = &'a E;
    type IntoIter = slice::Iter<'a, E>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.iter()
    }
}
// ANCHOR_END: fallos

// ANCHOR: finales
/// Lo que ha fallado hasta ahora.
pub(crate) struct Ends<E> {
    errors: Vec<E>,
    /// Lo que lleva un pánico no se suelta aquí: puede entrar en otro.
    panic: Option<ManuallyDrop<Box<dyn Any + Send>>>,
}

impl<E> Default for Ends<E> {
    fn default() -> Self {
        let (errors, panic) = (Vec::new(), None);
        Ends { errors, panic }
    }
}

impl<E> Ends<E> {
    /// Apunta cómo acabó una tarea, y dice si falló.
    pub(crate) fn failed(
        &mut self,
        end: Result<Result<(), E>, JoinError>,
    ) -> bool {
        match end.map_err(JoinError::try_into_panic) {
            Ok(Err(error)) => self.errors.push(error),
            Err(Ok(panic)) => {
                self.panic.get_or_insert(ManuallyDrop::new(panic));
            }
            Ok(Ok(())) | Err(Err(_)) => return false,
        }
        true
    }

    /// Lo que da el grupo. El cuerpo es `None` si no llegó a terminar.
    pub(crate) fn finish<T>(
        mut self,
        body: Option<Result<T, E>>,
    ) -> Result<Option<T>, ErrorGroup<E>> {
        if let Some(panic) = self.panic {
            // Antes, lo demás, y de uno en uno: si al soltarlo hubiera otro
            // pánico con este en marcha, el proceso abortaría.
            let errors = self.errors.into_iter();
            errors.for_each(|error| apart(|| drop(error)));
            apart(|| drop(body));
            resume_unwind(ManuallyDrop::into_inner(panic));
        }
        let value = match body {
            Some(Ok(value)) => Some(value),
            Some(Err(error)) => {
                self.errors.push(error);
                None
            }
            None => None,
        };
        if self.errors.is_empty() {
            Ok(value)
        } else {
            Err(ErrorGroup(self.errors))
        }
    }
}
// ANCHOR_END: finales
