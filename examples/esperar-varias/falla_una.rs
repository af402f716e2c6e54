//! Si una falla al reunirlas, qué ocurre con la que sigue al fuego.
//!
//! Ejecuta: cargo run --bin falla_una

// ANCHOR: programa
use std::time::Duration;
use tokio::task::JoinHandle;
use tokio::time::sleep;

const MINUTE: Duration = Duration::from_millis(100);

type Cooked = Result<&'static str, String>;

async fn cook(dish: &'static str, minutes: u32) -> Cooked {
    sleep(minutes * MINUTE).await;
    if dish == "pescado" {
        return Err(format!("no queda {dish}"));
    }
    println!("  sale {dish}");
    Ok(dish)
}

async fn joined(task: JoinHandle<Cooked>) -> Cooked {
    task.await.unwrap_or_else(|error| Err(error.to_string()))
}

fn tell<T>(menu: Result<T, String>) {
    match menu {
        Ok(_) => println!("  sale el menú"),
        Err(reason) => println!("  {reason}"),
    }
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let hour = 60 * MINUTE;

    println!("el asado se abandona:");
    let menu = tokio::try_join!(cook("asado", 30), cook("pescado", 10));
    tell(menu);
    sleep(hour).await;

    println!("el asado sigue:");
    let roast = tokio::spawn(cook("asado", 30));
    let fish = tokio::spawn(cook("pescado", 10));
    let menu = tokio::try_join!(joined(roast), joined(fish));
    tell(menu);
    sleep(hour).await;
}
// ANCHOR_END: programa
