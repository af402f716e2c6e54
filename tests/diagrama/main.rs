//! El diagrama de «Los pasos de una corrutina» es una gramática, y lo que se
//! graba al ejecutar el programa de al lado es una palabra suya.

mod dibujo;
mod en_tokio;
mod gramatica;
mod lenguaje;
mod mutaciones;
// El programa entero: se graba aquí otra vez, en vez de leer lo que imprimió.
#[path = "../../examples/pasos/recorrido.rs"]
#[allow(dead_code)]
mod recorrido;

use std::fs;
use std::path::PathBuf;

use grabadora::{Record, What};
use gramatica::Grammar;
use mutaciones::Mutation;

fn pasos(file: &str) -> PathBuf {
    ayuda::root().join("examples/pasos").join(file)
}

/// El diagrama, tal como lo incluye la página.
fn diagram() -> String {
    fs::read_to_string(pasos("diagrama.mmd")).expect("el diagrama está")
}

/// Una ejecución recién grabada, y lo que dice con las palabras del diagrama.
struct Run {
    record: Record,
    messages: Vec<&'static str>,
}

fn run() -> Run {
    let record = recorrido::record().expect("el sistema deja abrir sockets");
    let messages = recorrido::messages(&record).into_iter().flatten().collect();
    Run { record, messages }
}

impl Run {
    /// Si el diagrama acepta estos mensajes, que pasan por todas sus líneas,
    /// y cada rama que toman dice lo que el bucle encontró al mirar.
    fn judge(&self, diagram: &str, messages: &[&str]) -> Result<(), String> {
        let grammar = Grammar::read(diagram)?;
        let path = grammar.walk(messages)?;
        let missed = grammar.missed(&path);
        if !missed.is_empty() {
            return Err(format!("no pasa por {}", missed.join(" ni por ")));
        }
        let taken = grammar.branches(&path);
        for ((line, branch), label) in taken.into_iter().zip(self.looks()) {
            if branch != label {
                return Err(format!(
                    "la línea {line} dice «{branch}», y al mirar era «{label}»"
                ));
            }
        }
        Ok(())
    }

    /// Lo que el bucle encuentra cada vez que mira: la línea que lo dice.
    fn looks(&self) -> impl Iterator<Item = &'static str> {
        let entries = self.record.entries.as_slice();
        let looks =
            (0..entries.len()).filter(|at| entries[*at].task == "bucle");
        looks.map(|at| match dibujo::readable(&entries[at + 1..]) {
            true => "alt I/O listo",
            false => "else I/O no listo",
        })
    }
}

#[test]
fn the_recorded_run_walks_the_whole_diagram() {
    let run = run();
    run.judge(&diagram(), &run.messages)
        .expect("el diagrama acepta la grabación");
}

#[test]
fn the_exact_diagram_says_what_happened() {
    let drawn = dibujo::draw(&run().record).expect("todo tiene su dibujo");
    Grammar::read(&drawn).expect("el dibujo es un diagrama");
    ayuda::same_or_write(drawn, &pasos("recorrido.mmd")).unwrap_or_else(
        |diff| {
            panic!(
                "{diff}\nEl diagrama no es lo que se acaba de grabar. Si el \
                 cambio es bueno: cargo escribe"
            )
        },
    );
}

#[test]
fn tokio_leaves_the_same_record_and_one_more_look() {
    let record = en_tokio::record().expect("el sistema deja abrir sockets");
    let mut there: Vec<_> = said(&record).collect();
    let first = there.iter().position(|(task, _)| *task == "bucle");
    let first = first.expect("Tokio mira");
    // Al lanzar `clima`, Tokio apunta que lo han despertado, y por eso su reloj
    // parado no salta en la primera mirada, sino en la segunda.
    assert_eq!(there.remove(first + 1), there[first]);
    assert_eq!(there, said(&run().record).collect::<Vec<_>>());

    let messages = recorrido::messages(&record).into_iter().flatten();
    let why = Grammar::read(&diagram())
        .and_then(|grammar| grammar.walk(&messages.collect::<Vec<_>>()))
        .expect_err("el diagrama no tiene sitio para una mirada sin nada");
    assert!(
        why.contains("mensaje 9 es «EventLoop->>IO: Verifica"),
        "{why}"
    );
}

/// Los sucesos, sin el número ni la línea del programa.
fn said(record: &Record) -> impl Iterator<Item = (&str, &What)> {
    record.entries.iter().map(|e| (e.task.as_str(), &e.what))
}

#[test]
fn every_change_to_the_diagram_is_seen() {
    let run = run();
    let all = mutaciones::of_diagram(&diagram());
    all_seen(&all, |mutation| run.judge(mutation, &run.messages));
}

#[test]
fn every_change_to_the_record_is_seen() {
    let (run, diagram) = (run(), diagram());
    let all = mutaciones::of_record(&run.messages);
    all_seen(&all, |mutation| {
        run.judge(&diagram, &mutation.lines().collect::<Vec<_>>())
    });
}

/// Que toda mutación dé un rechazo que dice dónde, salvo las que dicen lo
/// mismo que antes.
fn all_seen(all: &[Mutation], judge: impl Fn(&str) -> Result<(), String>) {
    let mut rejected = 0;
    for Mutation { what, text, same } in all {
        match (judge(text), same) {
            (Err(why), None) => {
                println!("{what}\n    {why}");
                let located = ["línea", "mensaje", "acaba"];
                let located = located.iter().any(|word| why.contains(word));
                assert!(located, "{what}: el rechazo no dice dónde: {why}");
                rejected += 1;
            }
            (Ok(()), Some(why)) => println!("{what}\n    da igual: {why}"),
            (Ok(()), None) => panic!("{what}: se acepta, y dice otra cosa"),
            (Err(why), Some(same)) => {
                panic!("{what}: se rechaza, y dice lo mismo ({same}): {why}")
            }
        }
    }
    println!("{rejected} rechazadas de {} mutaciones", all.len());
    assert!(rejected > 0, "ninguna mutación cambia nada");
}
