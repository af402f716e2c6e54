//! Comprueba un ejercicio cada vez que se guarda.

use std::fs;
use std::io::stdin;
use std::process::ExitCode;
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::thread;
use std::time::{Duration, SystemTime};

use anyhow::Result;

use crate::intento::{Language, Try};
use crate::{Class, lista};

/// Cada cuánto se mira si se ha guardado.
const BEAT: Duration = Duration::from_millis(200);

/// Desde ese ejercicio, o por donde iba.
pub fn watch(class: Class, it: Option<Try>) -> Result<ExitCode> {
    let it = match it {
        Some(it) => it,
        None => match next(&class, None)? {
            Some(it) => it,
            None => return lista::all(&class),
        },
    };
    let mut watch = Watch {
        lines: keyboard(),
        hints: 0,
        class,
        it,
    };
    watch.open()?;
    watch.attend()
}

/// El primero que falta detrás de ese; al acabar, desde el principio.
fn next(class: &Class, after: Option<&Try>) -> Result<Option<Try>> {
    let all = &class.exercises;
    let here = after.and_then(|it| {
        all.iter().position(|other| other.name == it.exercise.name)
    });
    let from = here.map_or(0, |at| at + 1);
    let later = all.iter().skip(from).chain(all.iter().take(from));
    let mut missing = later.filter(|it| !lista::is_done(class, it));
    let language = after.map_or(Language::Rust, |it| it.language);
    missing
        .next()
        .map(|it| {
            Try::new(it, language).or_else(|_| Try::new(it, Language::Rust))
        })
        .transpose()
}

/// Lo que se escribe, línea a línea.
fn keyboard() -> Receiver<String> {
    let (sender, lines) = channel();
    thread::spawn(move || {
        for line in stdin().lines().map_while(Result::ok) {
            if sender.send(line).is_err() {
                return;
            }
        }
    });
    lines
}

struct Watch {
    class: Class,
    it: Try,
    lines: Receiver<String>,
    /// Las pistas que ya ha visto.
    hints: usize,
}

impl Watch {
    /// Enseña el enunciado y comprueba cómo está.
    fn open(&mut self) -> Result<()> {
        self.hints = 0;
        self.class.start(&self.it)?;
        self.header();
        self.class.screen.prose(&self.it.exercise.sheet.statement);
        self.class.screen.blank();
        self.verdict()
    }

    fn header(&self) {
        let (screen, exercise) = (&self.class.screen, &self.it.exercise);
        screen.clear();
        let level = "·".repeat(exercise.sheet.level.into());
        screen.title(&format!("{} {level}", exercise.sheet.title));
        let path = self.class.mine.path(&self.it);
        let path = path.strip_prefix(&self.class.root).unwrap_or(&path);
        screen.dim(&format!("{} · abre {}", exercise.chapter, path.display()));
        // De ahí salen los tipos y los nombres que usa el enunciado.
        let given = self.it.given();
        let given = given.strip_prefix(&self.class.root).unwrap_or(&given);
        screen.dim(&format!("te da hecho: {}", given.display()));
        screen.blank();
    }

    fn verdict(&self) -> Result<()> {
        let passes = self.it.check(&self.class)?;
        self.class.screen.blank();
        self.menu(passes);
        Ok(())
    }

    fn menu(&self, passes: bool) {
        let screen = &self.class.screen;
        screen.dim(&lista::count(&self.class));
        screen.ask(match passes {
            true => "s siguiente · v la del libro · l lista · q salir > ",
            false => {
                "guarda y se comprueba · p pista · e enunciado · s saltar · \
                 l lista\nr restaurar · y el otro lenguaje · q salir > "
            }
        });
    }

    /// Espera a que guarde o pida algo, hasta que se vaya.
    fn attend(&mut self) -> Result<ExitCode> {
        let mut seen = self.saved();
        loop {
            match self.lines.recv_timeout(BEAT) {
                Ok(line) if line.trim() == "q" => break,
                Ok(line) => {
                    let done = self.answer(line.trim());
                    self.survive(done);
                    seen = self.saved();
                }
                Err(RecvTimeoutError::Disconnected) => break,
                Err(RecvTimeoutError::Timeout) => {
                    let now = self.saved();
                    // Un editor puede borrarlo antes de escribirlo otra vez.
                    if now != seen && now.is_some() {
                        seen = now;
                        self.header();
                        let done = self.verdict();
                        self.survive(done);
                    }
                }
            }
        }
        Ok(ExitCode::SUCCESS)
    }

    /// Lo que no se ha podido hacer se dice, y se sigue: un disco lleno se
    /// puede vaciar.
    fn survive(&self, done: Result<()>) {
        if let Err(why) = done {
            self.class.screen.fails(&format!("{why:#}"));
            self.class.screen.blank();
            self.menu(false);
        }
    }

    /// Cuándo se guardó, y cuánto ocupa.
    fn saved(&self) -> Option<(SystemTime, u64)> {
        let data = fs::metadata(self.class.mine.path(&self.it)).ok()?;
        Some((data.modified().ok()?, data.len()))
    }

    fn answer(&mut self, key: &str) -> Result<()> {
        let screen = &self.class.screen;
        match key {
            "p" => {
                let hints = &self.it.exercise.sheet.hints;
                let at = self.hints.min(hints.len() - 1);
                self.hints += 1;
                screen.blank();
                screen.title(&format!("Pista {} de {}", at + 1, hints.len()));
                screen.prose(&hints[at]);
            }
            "e" => {
                self.header();
                screen.prose(&self.it.exercise.sheet.statement);
            }
            "l" => lista::around(&self.class, &self.it),
            "r" => screen.say(&self.class.mine.restore(&self.it)?),
            "v" => match self.class.mine.is_done(&self.it) {
                true => screen.say(&self.it.solution()?),
                false => screen.say("La del libro, cuando la tuya pase."),
            },
            "s" => match next(&self.class, Some(&self.it))? {
                Some(it) => {
                    self.it = it;
                    return self.open();
                }
                None => screen.title("No te queda ninguno."),
            },
            "y" => {
                let other = match self.it.language {
                    Language::Rust => Language::Python,
                    Language::Python => Language::Rust,
                };
                match Try::new(&self.it.exercise, other) {
                    Ok(it) => {
                        self.it = it;
                        return self.open();
                    }
                    Err(why) => screen.fails(&format!("{why:#}")),
                }
            }
            "" => {
                self.header();
                return self.verdict();
            }
            name => match Try::find(&self.class, name) {
                Ok(it) => {
                    self.it = it;
                    return self.open();
                }
                Err(why) => screen.fails(&format!("{why:#}")),
            },
        }
        self.class.screen.blank();
        self.menu(self.class.mine.is_done(&self.it));
        Ok(())
    }
}
