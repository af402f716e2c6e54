//! Un hilo de apoyo se bloquea; el bucle, no.
//!
//! Ejecuta: cargo run --bin sigue_el_bucle

// ANCHOR: programa
use bucle::Runner;
use std::io;
use std::sync::mpsc::channel;
use std::time::Duration;

async fn service() {
    let (bell, rings) = channel();
    let oven = bucle::spawn_blocking(move || {
        // Bloquea su hilo hasta que suene el timbre.
        rings.recv().expect("alguien toca el timbre");
        "pan"
    });
    for plate in 1..=3 {
        bucle::yield_now().await;
        println!("sala: plato {plate}");
    }
    bell.send(()).expect("el horno lo espera");
    let bread = oven.await.expect("el horno no falla");
    println!("horno: {bread}");
}

async fn impatient() {
    let day = Duration::from_secs(86_400);
    let bread = bucle::spawn_blocking(|| "otro pan");
    let bread = bucle::timeout(day, bread).await.expect("llega a tiempo");
    println!("horno: {}", bread.expect("el horno no falla"));
    println!("horas: {}", bucle::now().as_secs() / 3600);
}

fn main() -> io::Result<()> {
    let runner = Runner::paused()?;
    runner.run(service());
    runner.run(impatient());
    Ok(())
}
// ANCHOR_END: programa
