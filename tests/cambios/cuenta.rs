//! Escribe lo que sale de un cambio: lo que se imprimía y ya no, con «-»; lo
//! nuevo, con «+»; lo que sigue igual, con un espacio. Lo que no se imprime,
//! entre corchetes.

use std::fs;
use std::path::Path;

use ayuda::parche::Patch;
use libtest_mimic::{Failed, Trial};
use regex::Regex;
use similar::{ChangeTag, TextDiff};

use super::caso::OWN;
use super::{Case, End, NOISY, WAITS, scratch};

/// Lo que sale en uno de los dos lenguajes.
#[derive(Default)]
pub struct Part {
    pub language: &'static str,
    /// Lo que dice el compilador.
    pub compiler: Vec<String>,
    /// Lo que se imprime, comparado con lo de antes.
    pub lines: Vec<String>,
    pub ending: Option<String>,
}

/// Lo que se imprimía antes del cambio.
pub struct Base {
    printed: Option<String>,
    language: &'static str,
}

impl Base {
    /// El que escribe errores se ejecuta, porque su salida guardada no los
    /// tiene: `before` es cómo.
    pub fn of(
        case: &Case,
        patch: &Patch,
        kind: &str,
        before: impl FnOnce(&Path) -> Result<String, Failed>,
    ) -> Result<Base, Failed> {
        // Ni un proyecto ni una prueba tienen guardado lo que imprimen.
        let program = case
            .program(patch, kind)
            .filter(|_| !kind.is_empty() && case.page != OWN);
        let read = |extension| {
            let path = program.as_ref()?.with_extension(extension);
            fs::read_to_string(path).ok()
        };
        let twin = kind == "py";
        let own = if twin { read("pyout") } else { None };
        let noisy = read("rs").is_some_and(|it| it.contains(NOISY));
        let printed = match &program {
            Some(program) if noisy => Some(before(program)?),
            _ => own.or_else(|| read("out")),
        };
        Ok(Base {
            printed,
            language: if twin { "Python" } else { "Rust" },
        })
    }

    /// Lo que ha cambiado.
    pub fn compare(&self, printed: &str, end: End, patch: &Patch) -> Part {
        let mut lines = Vec::new();
        let hidden = patch.note("Varía").is_some();
        match &self.printed {
            _ if hidden => lines.push("[no sale siempre lo mismo]".to_owned()),
            None => lines.extend(printed.lines().map(|it| format!(" {it}"))),
            Some(before) if before == printed => {
                lines.push("[sale lo mismo]".to_owned());
            }
            Some(before) => {
                for change in TextDiff::from_lines(before.as_str(), printed)
                    .iter_all_changes()
                {
                    let sign = match change.tag() {
                        ChangeTag::Equal => ' ',
                        ChangeTag::Delete => '-',
                        ChangeTag::Insert => '+',
                    };
                    let line = change.value().trim_end_matches('\n');
                    lines.push(format!("{sign}{line}"));
                }
            }
        }
        let ending = match end {
            End::Code(0) => None,
            End::Code(code) => Some(format!("[acaba con el código {code}]")),
            End::Signal => Some("[lo mata una señal]".to_owned()),
            End::Waiting => Some(WAITS.to_owned()),
        };
        Part {
            language: self.language,
            compiler: Vec::new(),
            lines: folded(lines),
            ending: ending.filter(|_| !hidden),
        }
    }
}

/// Lo que se repite muchas veces seguidas, una vez.
fn folded(lines: Vec<String>) -> Vec<String> {
    let mut folded = Vec::new();
    for same in lines.chunk_by(|one, other| one == other) {
        if same.len() > 4 {
            folded.push(same[0].clone());
            folded.push(format!("[y otras {} iguales]", same.len() - 1));
        } else {
            folded.extend_from_slice(same);
        }
    }
    folded
}

impl Part {
    fn text(&self) -> Vec<&str> {
        let lines = self.compiler.iter().chain(&self.lines);
        lines.chain(&self.ending).map(String::as_str).collect()
    }
}

/// Lo que se escribe de las dos partes; si son iguales, de una.
pub fn render(parts: &[Part]) -> String {
    let same = parts.iter().all(|part| part.text() == parts[0].text());
    let mut lines = Vec::new();
    for part in &parts[..if same { 1 } else { parts.len() }] {
        let title = format!("[en {}]", part.language);
        lines.extend((!same).then_some(title));
        lines.extend(part.text().into_iter().map(str::to_owned));
    }
    lines.join("\n") + "\n"
}

/// Lo que no cambia con la versión de Rust o de Python: cómo acaba cada uno y
/// qué error da.
pub fn essence(text: &str) -> Vec<&str> {
    let is_kept = |line: &&str| {
        let starts = ["[acaba", "[no acaba", "error", "--> "];
        starts.iter().any(|it| line.trim_start().starts_with(it))
    };
    let code = |line| match str::split_once(line, "]: ") {
        Some((code, _)) if code.starts_with("error[") => code,
        _ => line,
    };
    text.lines().filter(is_kept).map(code).collect()
}

/// Lo que se ha escrito, sin lo que cambia de una máquina a otra.
pub fn clean(text: &str, case: &Case, patch: &Patch) -> Result<String, Failed> {
    let own = scratch(&case.page).join(&case.name);
    let mut text = text
        .replace(&format!("{}/antes/", own.display()), "")
        .replace(&format!("{}/", own.display()), "");
    let python = "/[^ \"]*/lib(?:64)?/python3\\.[0-9]+/";
    let clock = "/[^ \"]*/tests/programas/reloj.py";
    for (pattern, with) in [
        // El número de un hilo.
        (r"(thread '[^']*') \(\d+\) panicked", "$1 panicked"),
        (r"/[^ ]*/registry/src/[^/ ]+/", ""),
        (r"/rustc/[0-9a-f]+/", ""),
        // Donde está la biblioteca estándar, si está instalada.
        (r"/[^ ]*/rustlib/src/rust/", ""),
        (r"(?m)^note: run with `RUST_BACKTRACE=1`.*\n", ""),
        (r"0x[0-9a-f]{6,}", "0x…"),
        // De lo que cuenta Python, lo que pasa en el programa.
        (
            &format!("(?m)^.*File \"(?:{python}|{clock}).*\\n(?:    .*\\n)*"),
            "",
        ),
        (python, ""),
        (r#"(?m)^.*File "<frozen .*\n"#, ""),
        (r"(?m)^ +[~^]+\n", ""),
        (r"(?m)[ \t]+$", ""),
        // Lo que dice cargo antes de ejecutar, y lo que tarda una prueba.
        (
            concat!(
                "(?m)^ +(?:Blocking|Compiling|Doc-tests|Finished|Locking|",
                "Running) .*\n"
            ),
            "",
        ),
        // Solo si compilaba algo más a la vez.
        (r"(?m)^warning: build failed, waiting for .*\n", ""),
        (r"(?m); \d+ ignored; .*finished in [0-9.]+s$", ""),
        (r"(?m)^\nfailures:\n(?:    .*\n)+", ""),
        (r"(?m)^\n(running \d+ tests?)$", "$1"),
        (r"\n\n+(test result: .*\n)", "\n\n$1"),
        (r"(test result: .*\n)\n+\z", "$1"),
        (r"(?m)^(Ran \d+ tests? in) [0-9.]+s$", "$1 …"),
    ] {
        text = Regex::new(pattern)?.replace_all(&text, with).into_owned();
    }
    text = text.replace(&format!("{}/", ayuda::root().display()), "");
    for pattern in patch.all_notes("Tapa") {
        text = Regex::new(pattern)?.replace_all(&text, "…").into_owned();
    }
    Ok(text)
}

pub fn trials() -> Vec<Trial> {
    vec![Trial::test("cambio_de_otra_version", another_version)]
}

/// Con otra versión se perdona cómo se dice, y no qué error es ni dónde.
fn another_version() -> Result<(), Failed> {
    let said = "error[E0382]: borrow of moved value: `a`\n  --> a.rs:7\n\
                [acaba con el código 1]\n";
    for (from, to, forgiven) in [
        ("borrow of moved value", "use of moved value", true),
        ("E0382", "E0499", false),
        (":7", ":8", false),
        ("código 1", "código 2", false),
        (
            "[acaba con el código 1]",
            "[no acaba: sigue esperando]",
            false,
        ),
    ] {
        let other = said.replace(from, to);
        if (essence(said) == essence(&other)) != forgiven {
            return Err(format!("mal juzgado: {other}").into());
        }
    }
    Ok(())
}
