//! Leer otra vez la configuración al recibir una señal, sin cerrar (en Unix).
//!
//! Ejecuta: cargo run --bin carta_nueva

// ANCHOR: programa
use nix::sys::signal::{Signal::SIGHUP, raise};
use std::io;
use std::sync::Arc;
use tokio::signal::unix::{Signal, SignalKind, signal};
use tokio::sync::watch;

struct Menu {
    soup: u32,
}

/// Por cada aviso, lee la carta y la cambia entera.
async fn reload(mut hangup: Signal, menu_tx: watch::Sender<Arc<Menu>>) {
    // Lo que hay en el archivo cada vez que se lee.
    for file in ["12", "doce"] {
        if hangup.recv().await.is_none() {
            return;
        }
        match file.parse() {
            Ok(soup) => {
                println!("carta nueva");
                menu_tx.send_replace(Arc::new(Menu { soup }));
            }
            Err(_) => println!("no se entiende: vale la de antes"),
        }
    }
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> io::Result<()> {
    let (menu_tx, mut menu_rx) = watch::channel(Arc::new(Menu { soup: 10 }));
    let hangup = signal(SignalKind::hangup())?;
    let reloading = tokio::spawn(reload(hangup, menu_tx));
    // Se lleva el `Arc`, y el préstamo acaba en esta línea.
    let early = menu_rx.borrow_and_update().clone();

    raise(SIGHUP)?;
    menu_rx.changed().await.expect("la carta aún puede cambiar");
    let late = menu_rx.borrow_and_update().clone();

    raise(SIGHUP)?;
    reloading.await.expect("nadie la cancela");
    let last = menu_rx.borrow_and_update().clone();
    println!("quien entró antes paga {} €", early.soup);
    println!("los demás, {} € y {} €", late.soup, last.soup);
    Ok(())
}
// ANCHOR_END: programa
