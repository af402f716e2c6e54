//! Lo que escribe un intento, que puede no acabar nunca.

use std::io::{PipeReader, Read};
use std::sync::mpsc::{Receiver, channel};
use std::thread;
use std::time::Duration;

/// Lo que se guarda; lo demás se lee, para que no se pare, y se tira.
const KEPT: usize = 16 << 10;
/// Lo que se espera a que acabe quien haya heredado la tubería.
const GRACE: Duration = Duration::from_secs(1);

pub struct Printed(Receiver<Piece>);

enum Piece {
    Kept(Vec<u8>),
    Dropped(usize),
}

impl Printed {
    pub fn read(mut reader: PipeReader) -> Printed {
        let (sender, pieces) = channel();
        thread::spawn(move || {
            let mut buffer = [0; 8 << 10];
            let mut kept = 0;
            while let Ok(read @ 1..) = reader.read(&mut buffer) {
                let piece = match kept < KEPT {
                    true => Piece::Kept(buffer[..read].to_vec()),
                    false => Piece::Dropped(read),
                };
                kept += read;
                if sender.send(piece).is_err() {
                    return;
                }
            }
        });
        Printed(pieces)
    }

    /// Todo, cuando el proceso ya ha acabado.
    pub fn text(self) -> String {
        let (mut text, mut dropped) = (Vec::new(), 0);
        while let Ok(piece) = self.0.recv_timeout(GRACE) {
            match piece {
                Piece::Kept(bytes) => text.extend(bytes),
                Piece::Dropped(count) => dropped += count,
            }
        }
        let mut text = String::from_utf8_lossy(&text).into_owned();
        if dropped > 0 {
            text += &format!("\n… y {} kB más", dropped.div_ceil(1024));
        }
        text
    }
}
