//! Cada aviso llega a todos los que se han suscrito antes.
//!
//! Ejecuta: cargo run --bin a_todos

// ANCHOR: programa
use tokio::sync::broadcast;

async fn listen(name: &str, mut news: broadcast::Receiver<&str>) {
    while let Ok(dish) = news.recv().await {
        println!("{name}: se acaba {dish}");
    }
    println!("{name}: no hay más avisos");
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let (kitchen, room) = broadcast::channel(4);
    let room = tokio::spawn(listen("sala", room));
    let heard = kitchen.send("la sopa").expect("la sala escucha");
    println!("cocina: avisa a {heard}");

    let terrace = tokio::spawn(listen("terraza", kitchen.subscribe()));
    let heard = kitchen.send("el arroz").expect("escuchan las dos");
    println!("cocina: avisa a {heard}");

    drop(kitchen);
    tokio::try_join!(room, terrace).expect("nadie falla");
}
// ANCHOR_END: programa
