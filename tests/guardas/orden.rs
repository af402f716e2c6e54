//! Cuenta lo que carga cada página de la primera parte y lista lo que la
//! guarda `orden` perdona a las que tienen excepción: `cargo run --bin orden`.
//!
//! Con una carpeta, lo mismo de esa copia del libro.

use std::path::Path;
use std::process::ExitCode;

use guardas::guardas::orden::{PLAN, exams};
use guardas::repo::Repo;

fn main() -> ExitCode {
    let mut repo = Repo::book();
    if let Some(folder) = std::env::args().nth(1) {
        // Los conceptos son los de ahora.
        let plan = repo.files.remove(PLAN).unwrap_or_default();
        repo = Repo::open(Path::new(&folder));
        repo.files.insert(PLAN.to_owned(), plan);
    }
    let exams = match exams(&repo) {
        Ok(exams) => exams,
        Err(wrong) => {
            eprintln!("{wrong}");
            return ExitCode::FAILURE;
        }
    };
    for finding in exams.iter().flat_map(|it| it.early.iter().chain(&it.other))
    {
        println!("{finding}");
    }
    println!(
        "\n| Página | Antes de tiempo | Conceptos | Rust a la vista | El mayor \
         | Palabras | Figuras | Faltas |\n|---|--:|--:|--:|--:|--:|--:|--:|"
    );
    let mut total = [0; 5];
    for exam in &exams {
        let load = &exam.load;
        println!(
            "| {} | {} | {} | {} | {} | {} | {} | {} |",
            exam.page,
            exam.early.len(),
            load.concepts,
            load.rust,
            load.longest.1,
            load.words,
            load.figures,
            exam.other.len(),
        );
        let row = [
            exam.early.len(),
            load.concepts,
            load.rust,
            load.words,
            load.figures,
        ];
        for (sum, number) in total.iter_mut().zip(row) {
            *sum += number;
        }
    }
    let [early, concepts, rust, words, figures] = total;
    println!(
        "| Total | {early} | {concepts} | {rust} | | {words} | {figures} | |"
    );
    ExitCode::SUCCESS
}
