//! Lo que el libro hace con cada página antes de que mdBook la pase a HTML:
//! los listados, las tablas anchas y los diagramas de secuencia.
//!
//! No depende de mdBook, que tarda en compilarse: las páginas se las da el
//! programa `maqueta`, que llama mdBook, o la caja `construir`.

pub mod archivos;
pub mod diagramas;
mod dibujo;
mod formas;
pub mod lector;
pub mod listados;
mod pluma;
mod relato;
pub mod renglones;
pub mod resaltado;
pub mod secuencia;
pub mod tablas;
pub mod trazo;

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use rayon::prelude::*;

/// Una página, con sus archivos ya incluidos.
pub struct Page {
    /// Desde la carpeta de las páginas; sin ella, no está en ningún archivo.
    pub path: Option<String>,
    pub content: String,
}

/// Maqueta las páginas, que están escritas en la carpeta `source`. `address` es
/// dónde está publicado el repositorio, si lo está.
///
/// # Errors
///
/// El primer fallo de la primera página que lo tenga, con su línea.
pub fn lay_out(
    pages: &mut [Page],
    source: &Path,
    address: Option<&str>,
) -> Result<()> {
    let code = address
        .map(|address| format!("{}/blob/main/", address.trim_end_matches('/')));
    let laid: Vec<Result<String>> = pages
        .par_iter()
        .map(|page| match &page.path {
            Some(path) => {
                let written = fs::read_to_string(source.join(path))
                    .with_context(|| format!("src/{path} no se puede leer"))?;
                one(&page.content, &written, path, code.as_deref())
            }
            None => Ok(page.content.clone()),
        })
        .collect();
    for (page, laid) in pages.iter_mut().zip(laid) {
        page.content = laid?;
    }
    Ok(())
}

/// Maqueta una página: `written` es como está en su archivo.
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
        .map_err(|why| why.context(format!("src/{path}")))?;
    let page = tablas::labels(&page);
    let page = listados::listings(&page, code);
    diagramas::diagrams(&page, written, path)
}
