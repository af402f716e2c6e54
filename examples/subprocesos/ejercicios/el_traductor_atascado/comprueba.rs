//! El traductor: como un proceso aparte, con sus dos tuberías.

use std::cell::Cell;
use std::fmt::Write;
use std::io;

use ejercicios::{Result, bail, counted, ends, ensure, paused};
use tokio::io::{
    AsyncBufReadExt, AsyncWriteExt, BufReader, DuplexStream, duplex,
};

use super::attempt;

const NOTES: usize = 400;
/// Lo que cabe en una tubería, y en el búfer del traductor.
const ROOM: usize = 4096;

/// Las tuberías del traductor: soltar una la cierra.
pub struct Translator {
    pub stdin: DuplexStream,
    pub stdout: DuplexStream,
}

/// Lo que está haciendo.
#[derive(Default)]
struct Doing {
    read: Cell<usize>,
    writing: Cell<bool>,
}

impl Doing {
    fn say(&self) -> String {
        let read = self.read.get();
        if self.writing.get() {
            return format!(
                "el traductor ha leído {} y no lee más, porque sus respuestas \
                 ya no caben en la tubería y nadie las lee",
                counted(read, "# nota", "# notas")
            );
        }
        match read {
            0 => "tú esperas una respuesta, y el traductor no ha recibido \
                  ninguna nota"
                .to_owned(),
            NOTES => format!(
                "el traductor ha leído las {NOTES} notas y espera otra, \
                 porque nadie ha cerrado su entrada"
            ),
            _ => format!(
                "el traductor ha leído {read} de {NOTES} notas y espera otra; \
                 lo que contesta sigue en su búfer, que no está lleno"
            ),
        }
    }
}

/// El programa: traduce línea a línea, y escribe cuando tiene bastante.
async fn program(
    stdin: DuplexStream,
    mut stdout: DuplexStream,
    doing: &Doing,
) -> io::Result<()> {
    let mut lines = BufReader::new(stdin).lines();
    let mut buffer = String::new();
    while let Some(line) = lines.next_line().await? {
        doing.read.set(doing.read.get() + 1);
        buffer += &line.to_uppercase();
        buffer.push('\n');
        if buffer.len() >= ROOM {
            doing.writing.set(true);
            stdout.write_all(buffer.as_bytes()).await?;
            doing.writing.set(false);
            buffer.clear();
        }
    }
    doing.writing.set(true);
    stdout.write_all(buffer.as_bytes()).await
}

pub fn check() -> Result<()> {
    let mut notes = String::new();
    for n in 1..=NOTES {
        writeln!(notes, "mesa {n}: una de sopa y una de pan")?;
    }
    let doing = Doing::default();
    paused(async {
        let (stdin, input) = duplex(ROOM);
        let (stdout, output) = duplex(ROOM);
        let child = Translator { stdin, stdout };
        let both = async {
            // Si quien llama se va antes, el traductor acaba con un fallo.
            let (_, answers) = tokio::join!(
                program(input, output, &doing),
                attempt::translate(child, &notes)
            );
            answers
        };
        let stuck = || format!("se quedó esperando: {}", doing.say());
        let Ok(answers) = ends(both, stuck).await? else {
            bail!("escribir o leer ha fallado: {}", doing.say());
        };
        let read = doing.read.get();
        ensure!(read > 0, "el traductor no recibió ninguna nota");
        ensure!(
            read == NOTES,
            "el traductor recibió {} de {NOTES}: lo demás no se llegó a \
             escribir",
            counted(read, "# nota", "# notas")
        );
        ensure!(
            answers == notes.to_uppercase(),
            "{} de {NOTES} notas",
            counted(
                answers.lines().count(),
                "volvió # respuesta",
                "volvieron # respuestas"
            )
        );
        Ok(())
    })
}
