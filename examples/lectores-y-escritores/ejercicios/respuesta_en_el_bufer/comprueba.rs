//! Un cliente que pregunta dos veces, y espera cada respuesta.

use std::cell::Cell;

use ejercicios::{Result, ends, ensure, paused};
use tokio::io::{
    AsyncBufReadExt, AsyncWriteExt, BufReader, BufWriter, DuplexStream, Lines,
    ReadHalf, WriteHalf, duplex, split,
};

use super::attempt;

/// Las preguntas, una por línea.
pub type Questions = Lines<BufReader<ReadHalf<DuplexStream>>>;
/// Por donde se responde.
pub type Answers = BufWriter<WriteHalf<DuplexStream>>;

pub fn check() -> Result<()> {
    paused(async {
        let (client, server) = duplex(256);
        let (read, write) = split(server);
        let questions = BufReader::new(read).lines();
        let answers = BufWriter::new(write);
        let (read, mut write) = split(client);
        let mut replies = BufReader::new(read).lines();
        let (asked, heard) = (Cell::new(0), Cell::new(0));
        let client = async {
            for number in 1..=2 {
                write.write_all(format!("{number}\n").as_bytes()).await?;
                asked.set(number);
                let Some(reply) = replies.next_line().await? else {
                    break;
                };
                ensure!(
                    reply == format!("plato {number}"),
                    "a la pregunta {number} se respondió «{reply}»"
                );
                heard.set(number);
            }
            write.shutdown().await?;
            Ok(())
        };
        let stuck = || {
            format!(
                "se quedó esperando: preguntas hechas, {}; respuestas oídas, \
                 {}; el servidor espera otra pregunta",
                asked.get(),
                heard.get()
            )
        };
        let server = async {
            attempt::answer(questions, answers).await;
            Result::Ok(())
        };
        let both = async { tokio::try_join!(client, server) };
        ends(both, stuck).await??;
        ensure!(
            heard.get() == 2,
            "el servidor se fue; preguntas hechas, {}; respuestas oídas, {}",
            asked.get(),
            heard.get()
        );
        Ok(())
    })
}
