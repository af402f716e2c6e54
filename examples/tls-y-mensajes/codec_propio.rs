//! Un códec propio: de bytes a pedidos, y de respuestas a bytes.
//!
//! Ejecuta: cargo run --bin codec_propio

// ANCHOR: programa
use futures::{SinkExt, StreamExt};
use std::io::{self, ErrorKind};
use tokio::io::{AsyncReadExt, AsyncWriteExt, duplex};
use tokio_util::bytes::{Buf, BufMut, BytesMut};
use tokio_util::codec::{Decoder, Encoder, Framed};

/// Una mesa, un plato y un punto: `7:sopa.`
struct OrderCodec;

const LONGEST: usize = 32;

struct Order {
    table: u32,
    dish: String,
}

impl Decoder for OrderCodec {
    type Item = Order;
    type Error = io::Error;

    fn decode(&mut self, bytes: &mut BytesMut) -> io::Result<Option<Order>> {
        // Más allá del tope no se busca: ese pedido ya no cabe.
        let mut start = bytes.iter().take(LONGEST + 1);
        let Some(end) = start.position(|&byte| byte == b'.') else {
            // Falta el final: hay que esperar, si no es ya demasiado.
            return match bytes.len() > LONGEST {
                true => Err(ErrorKind::InvalidData.into()),
                false => Ok(None),
            };
        };
        let note = bytes.split_to(end);
        bytes.advance(1);
        let note = str::from_utf8(&note).ok();
        let parts = note.and_then(|note| note.split_once(':'));
        let order = parts.and_then(|(table, dish)| {
            let table = table.parse().ok()?;
            Some(Order {
                table,
                dish: dish.to_owned(),
            })
        });
        order.map(Some).ok_or(ErrorKind::InvalidData.into())
    }
}

impl Encoder<Order> for OrderCodec {
    type Error = io::Error;

    fn encode(&mut self, order: Order, out: &mut BytesMut) -> io::Result<()> {
        out.put(format!("{}:{}.", order.table, order.dish).as_bytes());
        Ok(())
    }
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> io::Result<()> {
    // Sin red y sin esperar: el códec solo ve bytes.
    let mut bytes = BytesMut::from("7:so");
    println!("falta: {}", OrderCodec.decode(&mut bytes)?.is_none());
    bytes.put(&b"pa.8:pan."[..]);
    while let Some(order) = OrderCodec.decode(&mut bytes)? {
        println!("mesa {}: {}", order.table, order.dish);
    }
    let long = format!("9:{}.", "x".repeat(LONGEST));
    let long = OrderCodec.decode(&mut BytesMut::from(&long[..]));
    println!("de más de {LONGEST}: {}", long.is_err());

    let (mut table, kitchen) = duplex(64);
    let mut orders = Framed::new(kitchen, OrderCodec);
    table.write_all(b"4:flan.cafe.").await?;
    if let Some(order) = orders.next().await.transpose()? {
        println!("mesa {}: {}", order.table, order.dish);
        orders.send(order).await?;
    }
    let mut reply = [0; 7];
    table.read_exact(&mut reply).await?;
    println!("vuelve: {}", String::from_utf8_lossy(&reply));
    if let Some(Err(error)) = orders.next().await {
        println!("falla: {:?}", error.kind());
    }
    Ok(())
}
// ANCHOR_END: programa
