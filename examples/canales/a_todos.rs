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
    let (kitchen, ana) = broadcast::channel(4);
    let ana = tokio::spawn(listen("Ana", ana));
    let heard = kitchen.send("la sopa").expect("Ana escucha");
    println!("cocina: avisa a {heard}");

    let luis = tokio::spawn(listen("Luis", kitchen.subscribe()));
    let heard = kitchen.send("el arroz").expect("escuchan los dos");
    println!("cocina: avisa a {heard}");

    drop(kitchen);
    tokio::try_join!(ana, luis).expect("nadie falla");
}
// ANCHOR_END: programa
