//! Un guion en vez de un socket: trozos, silencios y errores, cuando se diga.
//!
//! Ejecuta: cargo run --bin guion

// ANCHOR: programa
use std::io::{self, ErrorKind};
use std::time::Duration;
use tokio::io::{
    AsyncBufReadExt, AsyncRead, AsyncWrite, AsyncWriteExt, BufReader,
};
use tokio::time::timeout;
use tokio_test::io::Builder;

const MINUTE: Duration = Duration::from_millis(100);

async fn ask(
    kitchen: impl AsyncRead + AsyncWrite + Unpin,
) -> io::Result<String> {
    let mut kitchen = BufReader::new(kitchen);
    kitchen.write_all("¿sopa?\n".as_bytes()).await?;
    let mut answer = String::new();
    timeout(3 * MINUTE, kitchen.read_line(&mut answer)).await??;
    match answer.strip_suffix('\n') {
        Some(answer) => Ok(answer.to_owned()),
        None => Err(ErrorKind::UnexpectedEof.into()),
    }
}

fn tell(what: &str, answer: io::Result<String>) {
    match answer {
        Ok(answer) => println!("{what}: {answer}"),
        Err(error) => println!("{what}: {:?}", error.kind()),
    }
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let question = "¿sopa?\n".as_bytes();

    let mut script = Builder::new();
    script.write(question);
    script.read(b"que").wait(MINUTE).read(b"dan dos\n");
    tell("a trozos", ask(script.build()).await);

    let mut script = Builder::new();
    script.write(question).wait(5 * MINUTE);
    tell("muy tarde", ask(script.build()).await);

    let mut script = Builder::new();
    script.write(question).read(b"que");
    script.read_error(ErrorKind::ConnectionReset.into());
    let socket = script.build();
    // El error es uno, y la copia de `script` también lo tendría.
    drop(script);
    tell("cortada", ask(socket).await);

    let socket = Builder::new().write(question).read(b"que").build();
    tell("cuelga", ask(socket).await);
}
// ANCHOR_END: programa
