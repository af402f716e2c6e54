//! Las guardas del libro y las roturas que demuestran que saltan.
//!
//! Cada guarda lee el repositorio y devuelve hallazgos: archivo, línea y qué
//! hacer. Cada rotura estropea una copia de `muestra/`, un libro diminuto, y
//! exige que su guarda lo diga.

/// Una expresión regular que se compila una vez.
macro_rules! regex {
    ($pattern:expr) => {{
        static REGEX: std::sync::LazyLock<regex::Regex> =
            std::sync::LazyLock::new(|| regex::Regex::new($pattern).unwrap());
        &*REGEX
    }};
}

mod archivos;
pub mod frases;
pub mod guardas;
pub mod hallazgo;
pub mod marcas;
pub mod markdown;
mod proyectos;
mod pruebas;
pub mod repo;
pub mod roturas;
pub mod serie;
