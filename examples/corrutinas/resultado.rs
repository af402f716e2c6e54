//! Cómo llega a quien espera lo que devuelve una tarea, o su fallo.
//!
//! Ejecuta: cargo run --bin resultado
//!
//! Con errores: el pánico de una tarea deja su aviso.

// ANCHOR: programa
async fn check(service: &str) -> Result<u32, String> {
    match service {
        "clima" => Ok(200),
        "noticias" => Err(String::from("no responde")),
        _ => panic!("{service} no está en la lista"),
    }
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    for service in ["clima", "noticias", "tráfico"] {
        match tokio::spawn(check(service)).await {
            Ok(Ok(status)) => println!("{service}: {status}"),
            Ok(Err(reason)) => println!("{service}: {reason}"),
            Err(_) => println!("{service}: error de programa"),
        }
    }
}
// ANCHOR_END: programa
