//! El proceso de Python que ejecuta los guiones.

use std::path::Path;
use std::time::Duration;

use ayuda::PythonServer;
use serde_json::Value;

/// Lo que puede tardar un guion.
const LIMIT: Duration = Duration::from_secs(10);

/// Un Python que ejecuta guiones.
pub struct Oracle {
    python: &'static Path,
    script: String,
    process: Option<PythonServer>,
}

impl Oracle {
    /// Arranca `script`, un archivo que está junto a este paquete.
    ///
    /// Sin Python 3.11 o posterior dice «omitido» y da `None`.
    ///
    /// # Panics
    ///
    /// Si no hay Python y sí la variable `CI`.
    pub fn start(script: &str) -> Option<Oracle> {
        match ayuda::python() {
            Ok(python) => Some(Oracle {
                python,
                script: script.to_owned(),
                process: None,
            }),
            Err(why) => {
                let omitted = ayuda::omitted(&why);
                let why = omitted.unwrap_or_else(|why| panic!("{why}"));
                println!("{script}: {why}");
                None
            }
        }
    }

    /// Ejecuta un guion y da su traza.
    ///
    /// # Panics
    ///
    /// Si Python acaba, se para o escribe otra cosa: el mensaje lleva el guion.
    /// La llamada siguiente arranca otro.
    pub fn run(&mut self, plan: &Value) -> Vec<String> {
        // Mientras se busca un guion más corto, Python puede caer más veces.
        let home = ayuda::root().join("tests/diferencial");
        let script = home.join(&self.script);
        let mut process = self
            .process
            .take()
            .unwrap_or_else(|| PythonServer::start(self.python, &script));
        let what = match process.ask(&plan.to_string(), LIMIT) {
            Some(line) => match serde_json::from_str(&line) {
                Ok(trace) => {
                    self.process = Some(process);
                    return trace;
                }
                Err(why) => format!("no escribió una traza ({why}): {line}"),
            },
            None => format!("acabó, o no respondió en {} s", LIMIT.as_secs()),
        };
        let errors = process.stop();
        panic!(
            "{}: Python {what}\nEl guion:\n{plan}\nSu salida de errores:\n\
             {errors}",
            self.script
        );
    }
}
