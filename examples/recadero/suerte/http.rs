//! El HTTP que hablan los destinos y quien envía: lo justo, y a mano, porque
//! tienen que poder hacerlo mal.

use std::collections::BTreeMap;
use std::io::{self, ErrorKind};

use tokio::io::{
    AsyncBufRead, AsyncBufReadExt, AsyncRead, AsyncReadExt, BufReader,
};

pub struct Message {
    /// La primera línea.
    pub start: String,
    pub headers: BTreeMap<String, String>,
    pub body: Vec<u8>,
}

impl Message {
    /// Lee una petición o una respuesta, entera.
    pub async fn read(
        input: &mut BufReader<impl AsyncRead + Unpin>,
    ) -> io::Result<Message> {
        let start = line(input).await?;
        let mut headers = BTreeMap::new();
        loop {
            let line = line(input).await?;
            if line.is_empty() {
                break;
            }
            if let Some((name, value)) = line.split_once(':') {
                let value = value.trim().to_owned();
                headers.insert(name.to_lowercase(), value);
            }
        }
        let length = headers.get("content-length");
        let length = length.and_then(|it| it.parse().ok()).unwrap_or(0);
        let mut body = vec![0; length];
        input.read_exact(&mut body).await?;
        Ok(Message {
            start,
            headers,
            body,
        })
    }

    /// La segunda palabra de la primera línea: la ruta, o el estado.
    pub fn what(&self) -> &str {
        self.start.split(' ').nth(1).unwrap_or_default()
    }

    pub fn number(&self, header: &str) -> i64 {
        let text = self.headers.get(header);
        text.and_then(|it| it.parse().ok()).unwrap_or(-1)
    }
}

async fn line(input: &mut (impl AsyncBufRead + Unpin)) -> io::Result<String> {
    let mut line = String::new();
    if input.read_line(&mut line).await? == 0 || !line.ends_with('\n') {
        return Err(ErrorKind::UnexpectedEof.into());
    }
    Ok(line.trim_end().to_owned())
}
