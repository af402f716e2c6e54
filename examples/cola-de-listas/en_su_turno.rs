//! Durante su turno, una tarea lanza otras y cancela una de ellas.
//!
//! Ejecuta: cargo run --bin en_su_turno

// ANCHOR: programa
async fn cook(dish: &'static str) {
    println!("{dish}: su turno");
}

async fn chef() {
    println!("la cocinera lanza la sopa y el flan");
    let soup = bucle::spawn(cook("sopa"));
    let custard = bucle::spawn(cook("flan"));
    println!("la cocinera cancela el flan");
    custard.abort();
    println!("la cocinera espera la sopa");
    soup.await.expect("la sopa sale bien");
    if custard.await.is_err() {
        println!("el flan se canceló sin haber empezado");
    }
}

async fn kitchen() {
    let chef = bucle::spawn(chef());
    let bread = bucle::spawn(cook("pan"));
    chef.await.expect("la cocinera termina");
    bread.await.expect("el pan sale bien");
}

fn main() {
    bucle::run(kitchen());
}
// ANCHOR_END: programa
