//! Llamar a una función `async` no ejecuta nada: crea algo que esperar.
//!
//! Ejecuta: cargo run --bin perezosa

// ANCHOR: programa
async fn check(service: &str) -> u32 {
    println!("pregunta: {service}");
    200
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let weather = check("clima");
    let news = check("noticias");
    println!("dos llamadas hechas, ninguna empezada");

    println!("clima: {}", weather.await);

    drop(news);
    println!("a noticias no le ha preguntado nadie");
}
// ANCHOR_END: programa
