//! Cree que el cliente entiende cualquier respuesta.

use tokio::io::AsyncWriteExt;

use super::kitchen::{Answers, Questions};

pub async fn answer(mut questions: Questions, mut answers: Answers) {
    while let Ok(Some(number)) = questions.next_line().await {
        let reply = format!("el plato es el {number}\n");
        answers.write_all(reply.as_bytes()).await.unwrap();
        answers.flush().await.unwrap();
    }
}
