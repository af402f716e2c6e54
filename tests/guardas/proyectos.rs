//! Los proyectos enteros que enseña una página.

use std::collections::{BTreeMap, BTreeSet};

use crate::repo::Repo;

/// La carpeta de cada uno: `examples/PAGINA/NOMBRE/`.
pub fn projects(
    files: &BTreeMap<String, String>,
    is_page: impl Fn(&str) -> bool,
) -> BTreeSet<String> {
    let project = |path: &String| {
        let folder = path
            .strip_suffix("Cargo.toml")
            .or(path.strip_suffix("pyproject.toml"))?;
        let (page, name) = folder.strip_prefix("examples/")?.split_once('/')?;
        let whole = is_page(page) && name.matches('/').count() == 1;
        whole.then(|| folder.to_owned())
    };
    files.keys().filter_map(project).collect()
}

impl Repo {
    /// El proyecto al que pertenece un archivo.
    pub fn project(&self, path: &str) -> Option<&str> {
        let folder = self.projects.iter().find(|it| path.starts_with(*it));
        folder.map(String::as_str)
    }

    /// Si una página nombra así un archivo o una carpeta de sus proyectos,
    /// contando desde el proyecto.
    pub fn in_project(&self, page: &str, said: &str) -> bool {
        let folder = format!("examples/{page}/");
        let its = self.projects.iter().filter(|it| it.starts_with(&folder));
        its.map(|project| format!("{project}{said}")).any(|path| {
            let mut files = self.files.keys();
            self.files.contains_key(&path)
                || path.ends_with('/') && files.any(|it| it.starts_with(&path))
        })
    }

    /// Si es de las etapas por las que crece una biblioteca, de sus cambios, de
    /// su simulación, de su gemela de Python o de sus tablas: las enseña
    /// cualquier página.
    pub fn is_stage(&self, path: &str) -> bool {
        let inside = path.strip_prefix("examples/");
        let inside = inside.and_then(|it| it.split_once('/'));
        inside.is_some_and(|(library, file)| {
            let stage = [
                "cambios/",
                "despliegue/",
                "etapas/",
                "medidas/",
                "python/",
                "suerte/",
            ];
            let tables = file.starts_with("src/") && file.ends_with(".sql");
            let stage = stage.iter().any(|folder| file.starts_with(folder));
            self.libraries.contains(library) && (stage || tables)
        })
    }
}
