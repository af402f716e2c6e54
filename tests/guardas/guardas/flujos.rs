//! En los flujos de GitHub, quien puede escribir no ejecuta nada nuestro, y
//! solo escribe lo que ya se ha probado. De lo demás se ocupa zizmor, en
//! `.ci/run`: acciones sin fijar, permisos de más, código que llega de fuera.

mod roturas;

use super::Guard;
use crate::repo::{Finding, Repo, line_of};

pub const GUARD: Guard = Guard::new(
    module_path!(),
    "un flujo de GitHub que escribe sin haber probado, o que ejecuta algo \
     con permiso para escribir",
    check,
    roturas::BREAKAGES,
);

/// Las líneas de un trabajo, con su número.
type Job<'a> = Vec<(usize, &'a str)>;

pub fn check(repo: &Repo) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (path, text) in &repo.files {
        if path.starts_with(".github/") && path.ends_with(".yml") {
            let wrong = unnamed(text).into_iter().chain(everywhere(text));
            let wrong = wrong.chain(writes(text));
            findings.extend(
                wrong.map(|(line, says)| Finding::new(path, line, says)),
            );
        }
    }
    findings
}

/// Un resumen no dice a nadie de qué versión es.
fn unnamed(text: &str) -> Vec<(usize, String)> {
    let uses = regex!(r"uses: [\w/.-]+@[0-9a-f]{40}(.*)");
    let version = regex!(r"^ # v\d+\.\d+\.\d+$");
    let numbered = text.lines().zip(1..);
    numbered
        .filter(|(line, _)| {
            let found = uses.captures(line);
            found.is_some_and(|it| !version.is_match(&it[1]))
        })
        .map(|(_, line)| {
            let says = "di detrás del resumen de qué versión es: «# v6.0.2»";
            (line, says.to_owned())
        })
        .collect()
}

/// Lo que va delante de los trabajos vale para todos.
fn everywhere(text: &str) -> Vec<(usize, String)> {
    let numbered = text.lines().zip(1..);
    let top = numbered.take_while(|(line, _)| *line != "jobs:");
    top.filter(|(line, _)| grants(line))
        .map(|(line, number)| {
            let says = format!(
                "«{}» vale para todos los trabajos: pídelo en el que escribe",
                line.trim()
            );
            (number, says)
        })
        .collect()
}

/// Si esa línea da permiso para escribir.
fn grants(line: &str) -> bool {
    regex!(r#"^[^#]*: *["']?write"#).is_match(line)
}

fn writes(text: &str) -> Vec<(usize, String)> {
    let mut wrong = Vec::new();
    let mut writing = false;
    for job in jobs(text) {
        let line_with = |what: &str| {
            job.iter().find(|(_, line)| line.contains(what)).copied()
        };
        let granted = job.iter().find(|(_, line)| grants(line));
        let Some(&(at, permission)) = granted else {
            continue;
        };
        writing = true;
        let mut say = |line: usize, says: String| wrong.push((line, says));
        if let Some((line, _)) = line_with("run: ") {
            say(
                line,
                format!(
                    "este trabajo pide «{}»: lo que se ejecuta va en otro, que \
                 solo lea",
                    permission.trim()
                ),
            );
        }
        if line_with("    needs: ").is_none() {
            say(at, "escribe sin esperar a que se pruebe: «needs: …»".into());
        }
    }
    if !writing {
        return wrong;
    }
    let mut must = |fine: bool, at: &str, says: &str| {
        if !fine {
            wrong.push((line_of(text, at), says.to_owned()));
        }
    };
    must(
        !text.contains("pull_request"),
        "pull_request",
        "una propuesta de cambio no puede escribir: quita este disparo",
    );
    must(
        text.contains("- run: .ci/run\n"),
        "jobs:",
        "antes de escribir se prueba todo: «- run: .ci/run»",
    );
    must(
        text.contains("\n  cancel-in-progress: false\n"),
        "concurrency:",
        "lo que ha empezado a escribir acaba: «cancel-in-progress: false»",
    );
    wrong
}

fn jobs(text: &str) -> Vec<Job<'_>> {
    let mut jobs: Vec<Job> = Vec::new();
    let after = text
        .lines()
        .zip(1..)
        .skip_while(|(line, _)| *line != "jobs:");
    for (line, number) in after.skip(1) {
        let line = line.split(" #").next().unwrap_or_default();
        let is_name = line.starts_with("  ") && !line.starts_with("   ");
        if is_name && line.ends_with(':') {
            jobs.push(Vec::new());
        }
        if let Some(job) = jobs.last_mut() {
            job.push((number, line));
        }
    }
    jobs
}
