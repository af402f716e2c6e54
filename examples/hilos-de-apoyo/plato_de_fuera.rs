//! Otro hilo lanza una tarea en el bucle y espera su resultado.
//!
//! Ejecuta: cargo run --bin plato_de_fuera

// ANCHOR: programa
async fn serve(dish: &'static str) -> String {
    bucle::yield_now().await;
    format!("{dish} en la mesa")
}

fn courier(room: &bucle::Spawner) {
    // En este hilo no hay bucle: `recv` lo bloquea, y la sala sigue.
    let pizza = room.spawn(|| serve("pizza"));
    let answer = pizza.recv().expect("la sala está abierta");
    println!("repartidor: {answer}");
}

fn main() {
    let room = bucle::run(async {
        let room = bucle::spawner();
        let door = room.clone();
        let trip = bucle::spawn_blocking(move || courier(&door));
        trip.await.expect("el repartidor no falla");
        room
    });
    match room.spawn(|| serve("flan")).recv() {
        Ok(answer) => println!("repartidor: {answer}"),
        Err(_) => println!("repartidor: la sala está cerrada"),
    }
}
// ANCHOR_END: programa
