//! Tres procesos hijos a la vez, cada uno esperado en su hilo (en Unix).
//!
//! Ejecuta: cargo run --bin subproceso_aparte

// ANCHOR: programa
use std::io;
use std::process::{Command, Output};

async fn order(script: &'static str) -> io::Result<Output> {
    // `output` espera al proceso y bloquea el hilo donde se llama.
    let child = move || Command::new("sh").args(["-c", script]).output();
    bucle::spawn_blocking(child).await.expect("no se cancela")
}

fn main() -> io::Result<()> {
    bucle::run(async {
        let scripts = ["echo sopa", "exit 3", "echo arroz"];
        for output in bucle::gather(scripts.map(order)).await {
            let output = output.expect("no se cancela")?;
            let dish = String::from_utf8_lossy(&output.stdout);
            let code = output.status.code().expect("nadie lo mata");
            println!("«{}», con código {code}", dish.trim_end());
        }
        Ok(())
    })
}
// ANCHOR_END: programa
