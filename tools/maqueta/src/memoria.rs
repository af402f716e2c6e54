//! Lo ya maquetado: al guardar una página, las demás no se repiten.
//!
//! Casi todo el tiempo se va en los colores del código, y el libro se maqueta
//! entero cada vez que se guarda algo.

use std::fs;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::io;
use std::path::{Path, PathBuf};

use anyhow::Result;

/// Una carpeta con una página por archivo, o ninguna.
pub struct Memory {
    folder: Option<PathBuf>,
    /// Quién las maquetó: otro programa las haría de otra manera.
    author: u64,
}

impl Memory {
    /// Sin memoria: se maqueta todo.
    pub fn none() -> Memory {
        Memory {
            folder: None,
            author: 0,
        }
    }

    /// La de un programa, en una carpeta junto a él.
    ///
    /// # Errors
    ///
    /// El programa no se puede mirar, o la carpeta no se puede crear.
    pub fn beside(program: &Path) -> io::Result<Memory> {
        let data = fs::metadata(program)?;
        let folder = program.with_extension("paginas");
        fs::create_dir_all(&folder)?;
        Ok(Memory {
            folder: Some(folder),
            author: hash(&(data.len(), data.modified()?)),
        })
    }

    /// Lo que salió de esos textos, o lo que salga ahora de `make`.
    pub(crate) fn recall(
        &self,
        from: &[&str],
        make: impl FnOnce() -> Result<String>,
    ) -> Result<String> {
        let Some(folder) = &self.folder else {
            return make();
        };
        let file = folder.join(format!("{:016x}", hash(&(self.author, from))));
        if let Ok(known) = fs::read_to_string(&file) {
            return Ok(known);
        }
        let made = make()?;
        // Entera o nada: puede haber otro mdbook leyendo. Y si no se puede
        // guardar, se hará otra vez.
        let half = file.with_extension(std::process::id().to_string());
        if fs::write(&half, &made).is_ok() {
            let _ = fs::rename(&half, &file);
        }
        Ok(made)
    }

    /// Olvida lo que se guardó hace más de una semana.
    pub fn forget_old(&self) {
        let week = std::time::Duration::from_secs(7 * 24 * 60 * 60);
        let files = self.folder.iter().filter_map(|it| fs::read_dir(it).ok());
        for file in files.flatten().flatten() {
            let written = file.metadata().and_then(|data| data.modified());
            let age = written.ok().and_then(|written| written.elapsed().ok());
            if age.is_some_and(|age| age > week) {
                let _ = fs::remove_file(file.path());
            }
        }
    }
}

fn hash(value: &impl Hash) -> u64 {
    let mut hasher = DefaultHasher::new();
    value.hash(&mut hasher);
    hasher.finish()
}
