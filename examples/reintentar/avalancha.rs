//! Cien mesas y una cocina cerrada dos segundos, según cómo esperen.
//!
//! Ejecuta: cargo run --bin avalancha
//! Solo con el reloj virtual: cuenta las llamadas de cada décima de segundo.

// ANCHOR: programa
use std::sync::{Arc, Mutex};
use std::time::Duration;
use tokio::task::JoinSet;
use tokio::time::{Instant, sleep};

const CLOSED: Duration = Duration::from_secs(2);
const BASE: Duration = Duration::from_millis(100);
const TOP: Duration = Duration::from_millis(1600);
const RETRIES: u32 = 20;

/// Números entre cero y uno; con la misma semilla, los mismos.
struct Dice(u64);

impl Dice {
    fn roll(&mut self) -> f64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005);
        self.0 = self.0.wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as f64 / (1u64 << 31) as f64
    }
}

type Wait = fn(u32, &mut Dice) -> Duration;

fn fixed(_: u32, _: &mut Dice) -> Duration {
    BASE
}

fn doubled(retry: u32, _: &mut Dice) -> Duration {
    TOP.min(BASE * 2u32.pow(retry.min(10)))
}

fn scattered(retry: u32, dice: &mut Dice) -> Duration {
    let millis = doubled(retry, dice).as_millis() as f64 * dice.roll();
    Duration::from_millis(millis as u64)
}

/// Lo que ve la cocina, y los reintentos que quedan entre todas las mesas.
struct Kitchen {
    opens: Instant,
    calls: Vec<Instant>,
    budget: usize,
}

impl Kitchen {
    fn call(&mut self) -> bool {
        self.calls.push(Instant::now());
        Instant::now() >= self.opens
    }

    fn pays_retry(&mut self) -> bool {
        let left = self.budget.checked_sub(1);
        self.budget = left.unwrap_or(0);
        left.is_some()
    }
}

async fn table(kitchen: Arc<Mutex<Kitchen>>, number: u64, wait: Wait) -> bool {
    let mut dice = Dice(number);
    for retry in 0..=RETRIES {
        if kitchen.lock().unwrap().call() {
            return true;
        }
        if !kitchen.lock().unwrap().pays_retry() {
            return false;
        }
        sleep(wait(retry, &mut dice)).await;
    }
    false
}

async fn rush(name: &str, wait: Wait, budget: usize) {
    let start = Instant::now();
    let kitchen = Kitchen {
        opens: start + CLOSED,
        calls: Vec::new(),
        budget,
    };
    let kitchen = Arc::new(Mutex::new(kitchen));
    let mut tables = JoinSet::new();
    for number in 0..100 {
        tables.spawn(table(kitchen.clone(), number, wait));
    }
    let served = tables.join_all().await;
    let served = served.iter().filter(|served| **served).count();

    let calls = &kitchen.lock().unwrap().calls;
    let tenth = |call: &&Instant| (**call - start).as_millis() / 100;
    let mut tenths = [0; 60];
    for call in calls.iter().filter(|call| tenth(call) > 0) {
        tenths[tenth(&call) as usize] += 1;
    }
    let most = tenths.iter().max().unwrap_or(&0);
    println!(
        "{name}: {} llamadas, {most} en la peor décima, {served} servidas",
        calls.len()
    );
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    rush("cada cien milisegundos", fixed, usize::MAX).await;
    rush("el doble cada vez", doubled, usize::MAX).await;
    rush("el doble, al azar", scattered, usize::MAX).await;
    rush("con presupuesto", scattered, 20).await;
}
// ANCHOR_END: programa
