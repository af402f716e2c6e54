//! Que una espera haya terminado no quiere decir que sigas en el acto.
//!
//! Ejecuta: cargo run --bin reanudar

// ANCHOR: programa
async fn check(service: &str) {
    println!("{service}: responde");
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let weather = tokio::spawn(check("clima"));
    tokio::spawn(check("noticias"));
    tokio::spawn(check("tráfico"));
    println!("principal: espera el clima");
    weather.await.unwrap();
    println!("principal: sigue");
}
// ANCHOR_END: programa
