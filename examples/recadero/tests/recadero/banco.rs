//! Lo que tiene a mano una cláusula: el programa, su carpeta y su paciencia.

use std::fs::{self, File};
use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::thread;
use std::time::{Duration, Instant, SystemTime};

use tempfile::TempDir;

use crate::cliente::Request;
use crate::programa::{Program, Service};

/// Cómo acaba una cláusula: qué ha visto que no debía.
pub type Done = Result<(), String>;

pub struct Bench {
    program: Program,
    /// Lo que se espera a que algo ocurra.
    pub patience: Duration,
    folder: TempDir,
}

impl Bench {
    pub fn new(program: Program, patience: Duration) -> Bench {
        Bench {
            program,
            patience,
            folder: tempfile::tempdir().expect("se puede escribir en /tmp"),
        }
    }

    /// Arranca el programa. Con la misma carpeta, si se arranca otra vez.
    pub fn start(&self, extra: &[(&str, &str)]) -> Result<Service, String> {
        self.program.start(&self.variables(extra), self.patience)
    }

    /// Lo arranca detrás de una orden.
    pub fn start_under(
        &self,
        wrapper: &[&str],
        extra: &[(&str, &str)],
    ) -> Result<Service, String> {
        let mut program = self.program.clone();
        let wrapper = wrapper.iter().map(Into::into);
        program.order = wrapper.chain(program.order).collect();
        program.start(&self.variables(extra), self.patience)
    }

    /// Lo arranca esperando que no quiera, y devuelve lo que dice.
    pub fn refuses(&self, extra: &[(&str, &str)]) -> Result<String, String> {
        self.program.refuses(&self.variables(extra), self.patience)
    }

    /// Si el que escucha ahí dice que vive, preguntándole con él mismo.
    pub fn says_alive(&self, address: SocketAddr) -> Result<bool, String> {
        let address = address.to_string();
        let variables = self.variables(&[("ESCUCHA", &address)]);
        self.program.says_alive(&variables, self.patience)
    }

    /// Donde guarda lo suyo.
    pub fn folder(&self) -> &Path {
        self.folder.path()
    }

    fn variables<'a>(
        &self,
        extra: &[(&'a str, &str)],
    ) -> Vec<(&'a str, String)> {
        let folder = self.folder.path().display().to_string();
        let mut all = vec![
            ("ESCUCHA", "127.0.0.1:0".to_owned()),
            ("CARPETA", folder),
            ("ESPERA_MS", "20".to_owned()),
            ("ESPERA_MAX_MS", "100".to_owned()),
        ];
        all.extend(extra.iter().map(|(name, it)| (*name, (*it).to_owned())));
        all
    }

    /// Los archivos con algo dentro que no son de la base.
    pub fn loose_files(&self) -> Result<Vec<PathBuf>, String> {
        let mut found = Vec::new();
        let mut folders = vec![self.folder.path().to_owned()];
        while let Some(folder) = folders.pop() {
            let all = fs::read_dir(folder).map_err(|why| why.to_string())?;
            for entry in all.flatten() {
                let path = entry.path();
                let name = entry.file_name();
                let of_base = name.to_string_lossy().starts_with("recadero.db");
                // Uno puede borrarse mientras se mira.
                match entry.metadata() {
                    Ok(it) if it.is_dir() => folders.push(path),
                    Ok(it) if it.len() > 0 && !of_base => found.push(path),
                    _ => {}
                }
            }
        }
        Ok(found)
    }

    /// Hace como que esos archivos no se tocan desde ayer.
    pub fn age_loose_files(&self) -> Done {
        let yesterday = SystemTime::now() - Duration::from_secs(86_400);
        for path in self.loose_files()? {
            File::options()
                .write(true)
                .open(path)
                .and_then(|file| file.set_modified(yesterday))
                .map_err(|why| why.to_string())?;
        }
        Ok(())
    }

    /// Espera a que algo sea verdad.
    pub fn until(
        &self,
        what: &str,
        mut holds: impl FnMut() -> Result<bool, String>,
    ) -> Done {
        let end = Instant::now() + self.patience;
        loop {
            if holds()? {
                return Ok(());
            }
            if Instant::now() > end {
                return Err(what.to_owned());
            }
            thread::sleep(Duration::from_millis(20));
        }
    }

    /// Espera a que un recado llegue a un estado.
    pub fn reaches(&self, service: &Service, id: &str, state: &str) -> Done {
        let what = format!("el recado no llega a «{state}»");
        let path = format!("/recados/{id}");
        self.until(&what, || {
            let reply = service.send(&Request::get(&path))?.is(200)?;
            Ok(reply.field("estado").as_deref() == Some(state))
        })
    }
}

/// Envía un recado y exige que lo acepten: su número.
pub fn accepted(
    service: &Service,
    request: &Request,
) -> Result<String, String> {
    let reply = service.send(request)?.is(202)?;
    reply.field("id").ok_or("sin el id".to_owned())
}

/// Exige algo.
pub fn demand(holds: bool, otherwise: &str) -> Done {
    match holds {
        true => Ok(()),
        false => Err(otherwise.to_owned()),
    }
}
