//! La red se corta con la sopa al fuego, en una simulación que se repite igual.
//!
//! Ejecuta: cargo run --bin red_cortada
//! Sin gemelo: la biblioteca estándar de Python no trae una red simulada.

// ANCHOR: cocina
use std::cell::RefCell;
use std::io;
use std::rc::Rc;
use std::time::Duration;
use tokio::io::{AsyncBufReadExt, AsyncWriteExt, BufReader};
use tokio::time::{sleep, timeout};
use turmoil::net::{TcpListener, TcpStream};

/// Lo que la cocina ha hecho, en una libreta que sobrevive a la simulación.
type Notes = Rc<RefCell<Vec<String>>>;

async fn attend(
    table: TcpStream,
    notes: Notes,
    checks: bool,
) -> io::Result<()> {
    let mut table = BufReader::new(table);
    let mut order = String::new();
    table.read_line(&mut order).await?;
    if !(checks && notes.borrow().contains(&order)) {
        sleep(Duration::from_secs(3)).await;
        notes.borrow_mut().push(order);
    }
    table.write_all(b"lista\n").await
}

async fn kitchen(notes: Notes, checks: bool) -> turmoil::Result {
    let listener = TcpListener::bind("0.0.0.0:7000").await?;
    loop {
        let (table, _) = listener.accept().await?;
        tokio::task::spawn_local(attend(table, Rc::clone(&notes), checks));
    }
}

async fn ask() -> io::Result<String> {
    let mut kitchen = BufReader::new(TcpStream::connect("cocina:7000").await?);
    kitchen.write_all(b"sopa, pedido 7\n").await?;
    let mut answer = String::new();
    kitchen.read_line(&mut answer).await?;
    Ok(answer)
}

async fn room() -> turmoil::Result {
    while !matches!(timeout(Duration::from_secs(5), ask()).await, Ok(Ok(_))) {
        let now = turmoil::elapsed().as_secs();
        println!("  {now} s: nadie contesta, repite");
        sleep(Duration::from_secs(1)).await;
    }
    println!("  {} s: lista", turmoil::elapsed().as_secs());
    Ok(())
}
// ANCHOR_END: cocina

// ANCHOR: red
fn simulate(checks: bool) -> turmoil::Result {
    let mut network = turmoil::Builder::new();
    network
        .rng_seed(7)
        .simulation_duration(Duration::from_secs(60));
    let mut network = network.build();
    let notes = Notes::default();
    let shared = Rc::clone(&notes);
    network.host("cocina", move || kitchen(Rc::clone(&shared), checks));
    network.client("sala", room());
    while !network.step()? {
        if network.elapsed() == Duration::from_secs(2) {
            network.partition("sala", "cocina");
        }
        if network.elapsed() == Duration::from_secs(4) {
            network.repair("sala", "cocina");
        }
    }
    println!("  sopas hechas: {}", notes.borrow().len());
    Ok(())
}

fn main() -> turmoil::Result {
    println!("una cocina que no mira el número:");
    simulate(false)?;
    println!("una que sí:");
    simulate(true)
}
// ANCHOR_END: red
