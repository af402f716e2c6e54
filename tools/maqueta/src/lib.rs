//! Lo que el libro hace con cada página antes de que mdBook la pase a HTML:
//! los listados, las tablas anchas, las figuras, los cambios, los diagramas de
//! secuencia y el índice de la búsqueda.
//!
//! No depende de mdBook, que tarda en compilarse: las páginas se las da el
//! programa `maqueta`, que llama mdBook, o la caja `construir`.

pub mod archivos;
pub mod barras;
pub mod cambios;
pub mod curvas;
pub mod diagramas;
pub mod ejercicios;
pub mod figura;
pub mod figuras;
pub mod grafo;
pub mod indice;
pub mod listados;
pub mod memoria;
pub mod resaltado;
pub mod secuencia;
pub mod svg;
pub mod tablas;

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result, anyhow};
use rayon::prelude::*;

use memoria::Memory;

/// Una página, con sus archivos ya incluidos.
pub struct Page {
    /// Desde la carpeta de las páginas; sin ella, no está en ningún archivo.
    pub path: Option<String>,
    pub content: String,
}

/// Maqueta las páginas, que están escritas en la carpeta `source`. `address` es
/// dónde está publicado el repositorio, si lo está. Lo que está en `memory` no
/// se repite. Devuelve los archivos del índice de la búsqueda, por su nombre.
///
/// # Errors
///
/// El primer fallo de la primera página que lo tenga, con su línea.
pub fn lay_out(
    pages: &mut [Page],
    source: &Path,
    address: Option<&str>,
    memory: &Memory,
) -> Result<BTreeMap<String, String>> {
    let code = address
        .map(|address| format!("{}/blob/main/", address.trim_end_matches('/')));
    each(pages, |page, path| figuras::figures(page, path, source))?;
    each(pages, |page, path| {
        ejercicios::exercises(page, path, source)
    })?;
    // Aquí ya está todo lo que se lee, y todavía es Markdown.
    let index = indice::files(pages);
    let address = code.as_deref();
    each(pages, |page, path| {
        cambios::changes(page, path, source, address)
    })?;
    each(pages, |page, path| {
        let written = fs::read_to_string(source.join(path))
            .with_context(|| format!("src/{path} no se puede leer"))?;
        let code = code.as_deref();
        let from = [page, &written, path, code.unwrap_or_default()];
        memory.recall(&from, || one(page, &written, path, code))
    })?;
    Ok(index)
}

/// Cambia el texto de cada página, varias a la vez. Recibe también su ruta.
fn each(
    pages: &mut [Page],
    change: impl Fn(&str, &str) -> Result<String> + Sync,
) -> Result<()> {
    let changed: Vec<Result<()>> = pages
        .par_iter_mut()
        .map(|page| {
            if let Some(path) = &page.path {
                page.content = change(&page.content, path)?;
            }
            Ok(())
        })
        .collect();
    changed.into_iter().collect()
}

/// Maqueta una página que ya tiene sus figuras: `written` es como está en su
/// archivo.
///
/// # Errors
///
/// El primer fallo, con su línea.
pub fn one(
    page: &str,
    written: &str,
    path: &str,
    code: Option<&str>,
) -> Result<String> {
    let page = diagramas::mark(page);
    let page = archivos::annotate(&page, written)
        .map_err(|why| anyhow!("src/{path}:{why}"))?;
    let page = tablas::labels(&page);
    let page = listados::listings(&page, code);
    diagramas::diagrams(&page, written, path)
}
