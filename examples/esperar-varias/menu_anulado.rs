//! Un grupo de tareas: se espera a todas, y si una falla se cancela el resto.
//!
//! Ejecuta: cargo run --bin menu_anulado

// ANCHOR: programa
use std::time::Duration;
use tokio::task::JoinSet;
use tokio::time::sleep;

async fn cook(dish: &'static str, millis: u64) -> Result<(), String> {
    sleep(Duration::from_millis(millis)).await;
    if dish == "pescado" {
        return Err(format!("no queda {dish}"));
    }
    println!("  sale {dish}");
    Ok(())
}

async fn serve(menu: [(&'static str, u64); 3]) -> Result<(), String> {
    let mut tasks = JoinSet::new();
    for (dish, millis) in menu {
        tasks.spawn(cook(dish, millis));
    }
    while let Some(finished) = tasks.join_next().await {
        let cooked = finished.map_err(|error| error.to_string());
        if let Err(reason) = cooked.flatten() {
            tasks.shutdown().await;
            return Err(reason);
        }
    }
    Ok(())
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let menus = [
        [("asado", 300), ("sopa", 200), ("pan", 100)],
        [("asado", 300), ("pescado", 200), ("pan", 100)],
    ];
    for menu in menus {
        match serve(menu).await {
            Ok(()) => println!("menú completo"),
            Err(reason) => println!("menú anulado: {reason}"),
        }
    }
    // Si el segundo asado siguiera al fuego, aquí saldría.
    sleep(Duration::from_secs(1)).await;
}
// ANCHOR_END: programa
