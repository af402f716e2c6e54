//! Junta los programas de sus páginas y entrega a skeptic sus bloques, como
//! hacen por separado `tests/programas` y `tests/fragmentos`.

// Cada uno declara `paginas`, porque también se compila solo.
#![allow(clippy::duplicate_mod)]

#[path = "../fragmentos/build.rs"]
mod fragmentos;
#[path = "../programas/build.rs"]
mod programas;

use std::path::Path;

use programas::paginas;

fn main() {
    let root = Path::new(env!("LIBRO"));
    let watch = |path: String| {
        println!("cargo::rerun-if-changed={}", root.join(path).display());
    };
    watch("book.toml".to_owned());
    watch("src/SUMMARY.md".to_owned());
    // Cambiar otra página no vuelve a enlazar estas.
    for page in paginas::uses(root) {
        watch(format!("src/{page}.md"));
        watch(format!("examples/{page}"));
    }
    programas::gather(root);
    fragmentos::gather(root);
}
