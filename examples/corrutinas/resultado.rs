//! Cómo llega a quien espera lo que devuelve una tarea, o su fallo.
//!
//! Ejecuta: cargo run --bin resultado

// ANCHOR: programa
use std::panic;

async fn price(dish: &str) -> Result<u32, String> {
    match dish {
        "sopa" => Ok(5),
        "flan" => Err(String::from("se ha acabado")),
        _ => panic!("{dish} no está en la carta"),
    }
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    // El aviso del pánico no hace falta: quien espera se entera del fallo.
    panic::set_hook(Box::new(|_| {}));

    for dish in ["sopa", "flan", "pizza"] {
        match tokio::spawn(price(dish)).await {
            Ok(Ok(euros)) => println!("{dish}: {euros} euros"),
            Ok(Err(reason)) => println!("{dish}: {reason}"),
            Err(error) if error.is_panic() => {
                println!("{dish}: la tarea tenía un error de programa");
            }
            Err(_) => println!("{dish}: tarea cancelada"),
        }
    }
    println!("el programa sigue");
}
// ANCHOR_END: programa
