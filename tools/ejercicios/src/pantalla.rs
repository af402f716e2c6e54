//! Lo que se escribe en la terminal o en la tubería.

use std::env;
use std::io::{ErrorKind, IsTerminal, Write, stdout};
use std::process;

/// Cabe en la terminal más estrecha.
const WIDTH: usize = 78;
/// Lo que se enseña de lo que escribe un programa, en la más baja.
const ROWS: usize = 12;

pub struct Screen {
    pub colors: bool,
    pub terminal: bool,
}

impl Screen {
    pub fn new() -> Screen {
        let terminal = stdout().is_terminal();
        let unwanted = env::var_os("NO_COLOR").is_some_and(|it| !it.is_empty());
        let dumb = env::var_os("TERM").is_some_and(|it| it == "dumb");
        Screen {
            colors: terminal && !unwanted && !dumb,
            terminal,
        }
    }

    /// Una línea, tal cual. Si no se puede escribir, no hay a quién hablar.
    pub fn say(&self, text: &str) {
        self.write(text.trim_end_matches('\n'));
        self.write("\n");
    }

    fn write(&self, text: &str) {
        crate::wait_if_leaving();
        let mut out = stdout().lock();
        let done = out.write_all(text.as_bytes()).and_then(|()| out.flush());
        match done {
            Ok(()) => {}
            Err(why) if why.kind() == ErrorKind::BrokenPipe => process::exit(0),
            Err(why) => {
                eprintln!("error: no se puede escribir: {why}");
                process::exit(2);
            }
        }
    }

    /// Sin salto al final: se escribe detrás.
    pub fn ask(&self, text: &str) {
        self.write(text);
    }

    pub fn blank(&self) {
        self.write("\n");
    }

    pub fn clear(&self) {
        if self.terminal {
            self.write("\x1b[2J\x1b[3J\x1b[H");
        }
    }

    /// Lo que ha escrito otro, si ha escrito algo.
    pub fn raw(&self, text: &str) {
        if !text.trim().is_empty() {
            self.say(text);
        }
    }

    /// Lo que ha escrito el programa; en una terminal, lo que cabe sin que se
    /// vaya lo demás.
    pub fn printed(&self, text: &str) {
        let text = text.trim_end_matches('\n');
        let mut rows = 0;
        let fits = |line: &&str| {
            rows += 1 + line.chars().count().saturating_sub(1) / (WIDTH + 2);
            !self.terminal || rows <= ROWS
        };
        let shown: Vec<&str> = text.lines().take_while(fits).collect();
        let left = text.lines().count() - shown.len();
        self.raw(&shown.join("\n"));
        if left > 0 {
            self.dim(&format!("… y {left} líneas más"));
        }
    }

    pub fn title(&self, text: &str) {
        self.painted("1", text);
    }

    pub fn dim(&self, text: &str) {
        self.painted("2", text);
    }

    pub fn fails(&self, text: &str) {
        self.painted("1;31", &wrap(&format!("✘ {text}")));
    }

    pub fn passes(&self, text: &str) {
        self.painted("1;32", &wrap(&format!("✔ {text}")));
    }

    fn painted(&self, color: &str, text: &str) {
        match self.colors {
            true => self.say(&format!("\x1b[{color}m{text}\x1b[0m")),
            false => self.say(text),
        }
    }

    /// Párrafos de Markdown, en líneas que caben.
    pub fn prose(&self, text: &str) {
        let paragraphs: Vec<String> =
            text.split("\n\n").map(|it| wrap(&plain(it))).collect();
        self.say(&paragraphs.join("\n\n"));
    }
}

/// Sin los enlaces, que aquí no se siguen.
fn plain(text: &str) -> String {
    let mut rest = text;
    let mut plain = String::new();
    while let Some((before, after)) = rest.split_once('[') {
        plain += before;
        let link = after
            .split_once("](")
            .and_then(|(shown, after)| Some((shown, after.split_once(')')?.1)));
        match link {
            Some((shown, after)) if !shown.contains('\n') => {
                plain += shown;
                rest = after;
            }
            _ => {
                plain.push('[');
                rest = after;
            }
        }
    }
    plain + rest
}

/// Parte en líneas que caben. Dos espacios siguen siendo dos: pueden ser lo que
/// ha pasado.
pub fn wrap(text: &str) -> String {
    let mut lines = Vec::new();
    for line in text.lines() {
        let mut current = String::new();
        for word in line.trim().split(' ') {
            let width = current.chars().count() + 1 + word.chars().count();
            match current.is_empty() {
                true => {}
                false if width > WIDTH => {
                    lines.push(std::mem::take(&mut current));
                }
                false => current.push(' '),
            }
            current += word;
        }
        lines.push(current);
    }
    lines.join("\n")
}
