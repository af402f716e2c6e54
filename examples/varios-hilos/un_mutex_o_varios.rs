//! Un mutex para todo deja a los demás hilos en la fila.
//!
//! Ejecuta: cargo run --bin un_mutex_o_varios

// ANCHOR: programa
use std::sync::{Arc, Condvar, Mutex};
use std::time::Duration;

/// Cuántos están dentro, y cuántos ha llegado a haber.
#[derive(Default)]
struct Kitchen {
    inside: Mutex<(u32, u32)>,
    news: Condvar,
}

impl Kitchen {
    /// Trabaja hasta que coinciden dos, o hasta que se cansa.
    fn work(&self, patience: Duration) {
        let mut inside = self.inside.lock().expect("nadie falla dentro");
        inside.0 += 1;
        inside.1 = inside.1.max(inside.0);
        self.news.notify_all();
        let alone = |inside: &mut (u32, u32)| inside.1 < 2;
        let mut inside = self
            .news
            .wait_timeout_while(inside, patience, alone)
            .expect("nadie falla dentro")
            .0;
        inside.0 -= 1;
    }
}

async fn most_at_once(tills: Vec<Mutex<u32>>, patience: Duration) -> u32 {
    let kitchen = Arc::new(Kitchen::default());
    let tills = Arc::new(tills);
    let charges = [0, 1].map(|table| {
        let (kitchen, tills) = (kitchen.clone(), tills.clone());
        tokio::spawn(async move {
            let till = &tills[table % tills.len()];
            let mut euros = till.lock().expect("nadie falla con ella");
            kitchen.work(patience);
            *euros += 10;
        })
    });
    for charge in charges {
        charge.await.expect("cobra sin fallos");
    }
    let inside = kitchen.inside.lock().expect("nadie falla dentro");
    inside.1
}

#[tokio::main(flavor = "multi_thread", worker_threads = 2)]
async fn main() {
    let one = vec![Mutex::new(0)];
    let most = most_at_once(one, Duration::from_millis(50)).await;
    println!("una caja: {most} a la vez");
    let two = vec![Mutex::new(0), Mutex::new(0)];
    let most = most_at_once(two, Duration::from_secs(50)).await;
    println!("una caja por mesa: {most} a la vez");
}
// ANCHOR_END: programa
