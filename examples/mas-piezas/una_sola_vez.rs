//! Preparar algo la primera vez que se pide, aunque lo pidan varias a la vez.
//!
//! Ejecuta: cargo run --bin una_sola_vez

// ANCHOR: programa
use std::sync::LazyLock;
use std::time::Duration;
use tokio::sync::OnceCell;
use tokio::time::sleep;

const MINUTE: Duration = Duration::from_millis(100);

/// Se prepara sin esperar nada: no hace falta Tokio.
static MENU: LazyLock<Vec<&str>> = LazyLock::new(|| {
    println!("escribe la carta");
    vec!["pan", "sopa"]
});

/// Se prepara con un `await`.
static PRICE: OnceCell<u32> = OnceCell::const_new();

async fn ask_market() -> u32 {
    println!("pregunta en el mercado");
    sleep(10 * MINUTE).await;
    7
}

async fn price() -> u32 {
    *PRICE.get_or_init(ask_market).await
}

async fn call_baker(answers: bool) -> Result<&'static str, &'static str> {
    sleep(MINUTE).await;
    if answers {
        Ok("pan")
    } else {
        Err("no contesta")
    }
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    println!("{} platos", MENU.len());
    println!("otra vez {} platos", MENU.len());

    let (one, two, three) = tokio::join!(price(), price(), price());
    println!("tres preguntan: {one}, {two} y {three}");

    let bread = OnceCell::new();
    for answers in [false, true, false] {
        match bread.get_or_try_init(|| call_baker(answers)).await {
            Ok(bread) => println!("hay {bread}"),
            Err(why) => println!("{why}"),
        }
    }
}
// ANCHOR_END: programa
