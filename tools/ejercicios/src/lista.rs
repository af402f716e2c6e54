//! La lista, con lo que el lector lleva hecho.

use std::process::ExitCode;

use anyhow::Result;
use catalogo::Exercise;

use crate::Class;
use crate::intento::{Language, Try};

/// Todos, por páginas.
pub fn all(class: &Class) -> Result<ExitCode> {
    class.screen.title(&count(class));
    class
        .screen
        .say("  ✔ hecho   ▸ empezado   · de una línea a ··· un diseño");
    let mut chapter = "";
    for exercise in &class.exercises {
        if exercise.chapter != chapter {
            chapter = &exercise.chapter;
            class.screen.blank();
            class.screen.title(chapter);
        }
        class.screen.say(&line(class, exercise));
    }
    class.screen.blank();
    class.screen.say("cargo run --bin ejercicios -- EJERCICIO");
    Ok(ExitCode::SUCCESS)
}

/// Los que están cerca de ese, en lo que cabe en una pantalla.
pub fn around(class: &Class, it: &Try) {
    const ROWS: usize = 14;
    let here = |exercise: &Exercise| exercise.name == it.exercise.name;
    let at = class.exercises.iter().position(here).unwrap_or_default();
    let last = class.exercises.len().saturating_sub(ROWS);
    let first = at.saturating_sub(ROWS / 2).min(last);
    class.screen.title(&count(class));
    for exercise in class.exercises.iter().skip(first).take(ROWS) {
        let mark = if here(exercise) { '>' } else { ' ' };
        class
            .screen
            .say(&format!("{mark}{}", line(class, exercise)));
    }
}

pub fn count(class: &Class) -> String {
    let done = class.exercises.iter().filter(|it| is_done(class, it));
    let all = class.exercises.len();
    format!("Ejercicios: {} de {all} hechos", done.count())
}

/// Si está hecho en algún lenguaje.
pub fn is_done(class: &Class, exercise: &Exercise) -> bool {
    tries(exercise).any(|it| class.mine.is_done(&it))
}

fn tries(exercise: &Exercise) -> impl Iterator<Item = Try> {
    let languages = [Language::Rust, Language::Python];
    let tries = languages.into_iter().map(|it| Try::new(exercise, it));
    tries.filter_map(Result::ok)
}

fn line(class: &Class, exercise: &Exercise) -> String {
    let mark = match is_done(class, exercise) {
        true => '✔',
        false if tries(exercise).any(|it| class.mine.is_started(&it)) => '▸',
        false => ' ',
    };
    let level = "·".repeat(exercise.sheet.level.into());
    let title = &exercise.sheet.title;
    format!("  {mark} {level:<3} {:<24} {title}", exercise.name)
}
