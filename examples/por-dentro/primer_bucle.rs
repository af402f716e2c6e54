//! Un primer programa en el bucle del libro: lanzar, dormir y poner un límite.
//!
//! Ejecuta: cargo run --bin primer_bucle

// ANCHOR: programa
use std::time::Duration;

async fn cook(dish: &'static str, time: u64) -> &'static str {
    println!("{dish}: al fuego");
    bucle::sleep(Duration::from_millis(time)).await;
    println!("{dish}: en su punto");
    dish
}

async fn menu() -> String {
    let soup = bucle::spawn(cook("sopa", 300));
    let bread = bucle::spawn(cook("pan", 100));

    let limit = Duration::from_millis(200);
    let roast = bucle::timeout(limit, cook("asado", 3_600_000)).await;
    if roast.is_err() {
        println!("el asado tarda demasiado: se abandona");
    }

    let soup = soup.await.expect("la sopa sale bien");
    let bread = bread.await.expect("el pan sale bien");
    format!("{soup} con {bread}")
}

fn main() {
    // Con reloj virtual: la hora salta, y el programa no espera.
    let runner = bucle::Runner::paused().expect("hay descriptores libres");
    println!("se sirve: {}", runner.run(menu()));
}
// ANCHOR_END: programa
