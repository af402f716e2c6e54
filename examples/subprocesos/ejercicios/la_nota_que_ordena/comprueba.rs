//! Los nombres que dan los clientes, y lo que se imprime.

use ejercicios::{Result, bail, ensure};

use super::attempt;

/// Lo que escribe la nota de quien se cuela.
const FREE: &str = "invita la casa";
const NAMES: [&str; 10] = [
    "mesa 4",
    "mesa 4; echo invita la casa",
    "$(echo invita la casa)",
    "mesa 5'; echo invita la casa; echo '",
    "Ana  y  Luis",
    "casa d'Ana & hijos",
    "`echo invita la casa`",
    "mesa 6\"; echo invita la casa; echo \"",
    "vale 50%sopa y pan",
    "mesa 7\\t8",
];

pub fn check() -> Result<()> {
    // Hay procesos de verdad: el reloj también lo es.
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()?;
    runtime.block_on(async {
        for name in NAMES {
            let Ok(note) = attempt::print_note(name).await else {
                bail!("con el nombre «{name}» no se puede ejecutar la orden");
            };
            judge(name, &note)?;
        }
        Ok(())
    })
}

fn judge(name: &str, note: &str) -> Result<()> {
    let note = note.trim_end_matches('\n');
    ensure!(
        !note.is_empty(),
        "del nombre «{name}» no salió ninguna nota"
    );
    // El guion lo pone la impresora.
    if note == format!("-Nota de {name}") {
        return Ok(());
    }
    ensure!(
        note != format!("Nota de {name}"),
        "salió «{note}», sin el guion: no pasó por la impresora"
    );
    let ran = note.lines().any(|it| it.trim_matches(['-', ' ']) == FREE)
        || note == format!("-Nota de {FREE}");
    ensure!(
        !ran,
        "el nombre «{name}» se ejecutó como una orden: en la caja se lee \
         «{FREE}»"
    );
    let note = note.replace('\n', "⏎");
    let why = match name.contains('\\') {
        true => ": aquí `echo` y el formato de `printf` cambian las barras",
        false => "",
    };
    bail!("el nombre es «{name}», y salió «{note}»{why}")
}
