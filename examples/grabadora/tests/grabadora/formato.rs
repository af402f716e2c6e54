//! El registro se escribe y se lee, y lo que no lo es dice por qué.

use grabadora::{Entry, Record, Unit, What};

#[test]
fn what_is_written_is_read() {
    let text = || "algo".to_owned();
    let all = [
        What::Spawned(text()),
        What::Turn,
        What::Step(text()),
        What::Waits(text()),
        What::Waits(String::new()),
        What::Yields,
        What::Woken(text()),
        What::Done,
        What::Panicked,
        What::Dropped,
        What::Preempted,
    ];
    let entries = all.into_iter().enumerate().map(|(index, what)| Entry {
        at: index as u64 * 1000,
        task: format!("año {index}"),
        what,
    });
    for unit in [Unit::Millis, Unit::Steps] {
        let entries = entries.clone().collect();
        let record = Record { unit, entries };
        assert_eq!(record.to_string().parse(), Ok(record));
    }
}

#[test]
fn bad_text_says_where_and_why() {
    let head = "   ms  tarea  suceso\n    0  sopa   en turno\n";
    for (text, says) in [
        (
            "",
            "línea 1 del registro: el encabezado es «ms tarea suceso»",
        ),
        ("hola\n", "línea 1 del registro: el encabezado"),
        (
            "5  sopa",
            "línea 3 del registro: «5  sopa» no tiene tres columnas",
        ),
        ("\n", "línea 3 del registro: «» no tiene tres columnas"),
        (
            "x  sopa  termina",
            "línea 3 del registro: «x» no es un número",
        ),
        (
            "5  sopa  hierve",
            "línea 3 del registro: «hierve» no es un suceso",
        ),
        ("5  sopa  paso:", "«paso:» no es un suceso"),
        (
            "5  sopa  termina  12",
            "«5  sopa  termina  12» no tiene tres columnas",
        ),
    ] {
        let text = match says.contains("encabezado") {
            true => text.to_owned(),
            false => format!("{head}{text}"),
        };
        let why = text.parse::<Record>().expect_err("no es un registro");
        assert!(why.contains(says), "{why}");
    }
}
