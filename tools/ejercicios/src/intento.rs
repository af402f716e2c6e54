//! Un ejercicio en un lenguaje, y lo que se dice al comprobarlo.

use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result, bail};
use catalogo::{CHECK, Exercise, SOLUTION, START};
use ejercicios::compila::{self, Built};
use ejercicios::proceso::{self, Verdict};

use crate::{Class, taller};

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Language {
    Rust,
    Python,
}

#[derive(Debug, Clone)]
pub struct Try {
    pub exercise: Exercise,
    pub language: Language,
}

impl Try {
    /// El de ese nombre, que puede acabar en `.py` o en `.rs`.
    pub fn find(class: &Class, name: &str) -> Result<Try> {
        let (name, language) = match name.strip_suffix(".py") {
            Some(name) => (name, Language::Python),
            None => (name.trim_end_matches(".rs"), Language::Rust),
        };
        let mut all = class.exercises.iter();
        let exercise = all.find(|it| it.name == name).with_context(|| {
            format!(
                "no hay ningún ejercicio «{name}»; los que hay: cargo run \
                 --bin ejercicios -- lista"
            )
        })?;
        Try::new(exercise, language)
    }

    pub fn new(exercise: &Exercise, language: Language) -> Result<Try> {
        if language == Language::Python && !exercise.python {
            let why = exercise.sheet.only_rust.as_deref().unwrap_or_default();
            bail!("«{}» es solo en Rust: {why}", exercise.name);
        }
        Ok(Try {
            exercise: exercise.clone(),
            language,
        })
    }

    /// El nombre de su archivo.
    pub fn file(&self) -> String {
        format!("{}.{}", self.exercise.name, self.language.ending())
    }

    pub fn start(&self) -> PathBuf {
        self.beside(START)
    }

    /// Donde está lo que el ejercicio da hecho.
    pub fn given(&self) -> PathBuf {
        self.beside(CHECK)
    }

    pub fn solution(&self) -> Result<String> {
        Ok(fs::read_to_string(self.beside(SOLUTION))?)
    }

    fn beside(&self, name: &str) -> PathBuf {
        let ending = self.language.ending();
        self.exercise.file(&format!("{name}.{ending}"))
    }

    /// Lo comprueba y lo cuenta. Dice si pasa.
    pub fn check(&self, class: &Class) -> Result<bool> {
        let screen = &class.screen;
        let file = class.mine.path(self);
        if screen.terminal {
            // Con un enunciado largo, arriba ya no se ve cuál es.
            let shown = file.strip_prefix(&class.root).unwrap_or(&file);
            screen.dim(&format!("Comprobando {}…", shown.display()));
        }
        let mut command = match self.language {
            Language::Rust => {
                let built = compila::compile(
                    &class.root,
                    &self.exercise,
                    &file,
                    &taller::workshop(&class.root),
                    screen.colors,
                )?;
                match built {
                    Built::Yes(command, warnings) => {
                        screen.raw(&warnings);
                        command
                    }
                    Built::No(errors) => {
                        screen.raw(&errors);
                        screen.fails("no compila; el compilador dice por qué");
                        return Ok(false);
                    }
                }
            }
            Language::Python => proceso::python(
                &taller::python()?,
                &class.root,
                &self.exercise,
                &file,
            ),
        };
        command.current_dir(&class.root);
        let outcome = proceso::run(&mut command, proceso::WALL)
            .context("no se puede ejecutar")?;
        if !outcome.printed.is_empty() {
            screen.dim("Lo que ha escrito el programa:");
            // Las rutas, desde el libro, como las dice el compilador.
            let root = format!("{}/", class.root.display());
            screen.printed(&outcome.printed.replace(&root, ""));
        }
        match outcome.verdict {
            Verdict::Fails(why) => {
                screen.fails(&why);
                Ok(false)
            }
            Verdict::Passes => {
                screen.passes("pasa");
                screen.blank();
                screen.prose(&self.exercise.sheet.why);
                if let Err(why) = class.mine.done(self) {
                    screen.blank();
                    screen.fails(&format!("no queda apuntado: {why:#}"));
                }
                Ok(true)
            }
        }
    }
}
