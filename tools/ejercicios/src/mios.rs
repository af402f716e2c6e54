//! Lo que escribe el lector: `mis-ejercicios/`, que no está en el repositorio.
//!
//! Nada de lo suyo se pisa: lo que se cambia se guarda antes aparte.

use std::collections::BTreeSet;
use std::fs;
use std::io::{ErrorKind, Write};
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, anyhow};

use crate::intento::Try;

const FOLDER: &str = "mis-ejercicios";
const DONE: &str = "hechos.txt";

pub struct Mine {
    folder: PathBuf,
}

impl Mine {
    pub fn open(root: &Path) -> Result<Mine> {
        // Las pruebas usan otra.
        let folder = match std::env::var_os("MIS_EJERCICIOS") {
            Some(folder) => PathBuf::from(folder),
            None => root.join(FOLDER),
        };
        Ok(Mine { folder })
    }

    pub fn folder(&self) -> &Path {
        &self.folder
    }

    pub fn path(&self, it: &Try) -> PathBuf {
        self.folder.join(it.file())
    }

    pub fn is_started(&self, it: &Try) -> bool {
        self.path(it).exists()
    }

    /// Lo que ya ha pasado, por el nombre de su archivo.
    fn all_done(&self) -> BTreeSet<String> {
        let text = fs::read_to_string(self.folder.join(DONE));
        let text = text.unwrap_or_default();
        text.lines().map(str::to_owned).collect()
    }

    pub fn is_done(&self, it: &Try) -> bool {
        self.all_done().contains(&it.file())
    }

    pub fn done(&self, it: &Try) -> Result<()> {
        let mut all = self.all_done();
        if all.insert(it.file()) {
            let lines: Vec<String> = all.into_iter().collect();
            self.write(Path::new(DONE), &(lines.join("\n") + "\n"))?;
        }
        Ok(())
    }

    /// Copia el inicio, si no está ya.
    pub fn start(&self, it: &Try) -> Result<()> {
        if self.is_started(it) {
            return Ok(());
        }
        self.write(Path::new(&it.file()), &fs::read_to_string(it.start())?)
    }

    /// Lo deja como al principio, y guarda lo que había. Dice dónde.
    pub fn restore(&self, it: &Try) -> Result<String> {
        let path = self.path(it);
        let start = fs::read_to_string(it.start())?;
        let told = match fs::read(&path) {
            Ok(mine) if mine == start.as_bytes() => {
                return Ok(format!("{} está como al principio", it.file()));
            }
            Ok(mine) => {
                let copy = self.copy(it, &mine)?;
                format!("; lo tuyo está en {}", copy.display())
            }
            Err(why) if why.kind() == ErrorKind::NotFound => String::new(),
            Err(why) => return Err(why).context("no se lee lo tuyo"),
        };
        self.write(Path::new(&it.file()), &start)?;
        Ok(format!(
            "{} vuelve a estar como al principio{told}",
            it.file()
        ))
    }

    /// La guarda con el primer número libre.
    fn copy(&self, it: &Try, mine: &[u8]) -> Result<PathBuf> {
        let name = &it.exercise.name;
        for number in 1.. {
            let copy = format!("{name}-{number}.{}", it.language.ending());
            let path = self.folder.join("copias").join(&copy);
            if !path.exists() {
                self.write_bytes(&path, mine)?;
                return Ok(path);
            }
        }
        unreachable!("los números no se acaban")
    }

    /// Escribe algo que no es del lector, si ha cambiado. Dice si ha cambiado.
    pub fn put(&self, name: &str, text: &str) -> Result<bool> {
        let old = fs::read(self.folder.join(name));
        let changed = !old.is_ok_and(|old| old == text.as_bytes());
        if changed {
            self.write(Path::new(name), text)?;
        }
        Ok(changed)
    }

    fn write(&self, name: &Path, text: &str) -> Result<()> {
        self.write_bytes(&self.folder.join(name), text.as_bytes())
    }

    /// De una vez: si el disco se llena a medias, queda lo que había.
    fn write_bytes(&self, path: &Path, bytes: &[u8]) -> Result<()> {
        let folder = path.parent().expect("está en una carpeta");
        let write = || -> std::io::Result<()> {
            fs::create_dir_all(folder)?;
            let mut file = tempfile::NamedTempFile::new_in(folder)?;
            file.write_all(bytes)?;
            file.as_file().sync_all()?;
            file.persist(path)?;
            Ok(())
        };
        write().map_err(|why| {
            let why = match why.kind() {
                ErrorKind::StorageFull => "el disco está lleno".to_owned(),
                _ => why.to_string(),
            };
            anyhow!("no se escribe {}: {why}", path.display())
        })
    }
}
