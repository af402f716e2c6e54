//! Un `Stream` limpia cuando se suelta, y eso no es al salir del bucle.
//!
//! Ejecuta: cargo run --bin apaga_el_fuego
//! Otra salida: un generador de Python limpia más tarde.

// ANCHOR: programa
use async_stream::stream;
use std::pin::pin;
use tokio_stream::{Stream, StreamExt};

struct Fire;

impl Drop for Fire {
    fn drop(&mut self) {
        println!("  apaga el fuego");
    }
}

fn cook_all() -> impl Stream<Item = &'static str> {
    stream! {
        let _fire = Fire;
        for dish in ["pan", "sopa", "asado"] {
            yield dish;
        }
    }
}

async fn until_soup() {
    let mut dishes = pin!(cook_all());
    while let Some(dish) = dishes.next().await {
        println!("  sale {dish}");
        if dish == "sopa" {
            break;
        }
    }
    println!("  friega");
}

async fn until_soup_closing() {
    {
        let mut dishes = pin!(cook_all());
        while let Some(dish) = dishes.next().await {
            println!("  sale {dish}");
            if dish == "sopa" {
                break;
            }
        }
    }
    println!("  friega");
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    println!("sin cerrarlo:");
    until_soup().await;
    println!("cerrándolo:");
    until_soup_closing().await;
    println!("se va a casa");
}
// ANCHOR_END: programa
