//! Durante su turno, una tarea lanza otras y cancela una de ellas.
//!
//! Ejecuta: cargo run --bin en_su_turno

// ANCHOR: programa
async fn cook(dish: &'static str) {
    println!("{dish}: su turno");
}

async fn menu() {
    println!("el menú lanza la sopa y el flan");
    let soup = bucle::spawn(cook("sopa"));
    let custard = bucle::spawn(cook("flan"));
    println!("el menú cancela el flan");
    custard.abort();
    println!("el menú espera la sopa");
    soup.await.expect("la sopa sale bien");
    if custard.await.is_err() {
        println!("el flan se canceló sin haber empezado");
    }
}

async fn kitchen() {
    let menu = bucle::spawn(menu());
    let bread = bucle::spawn(cook("pan"));
    menu.await.expect("el menú termina");
    bread.await.expect("el pan sale bien");
}

fn main() {
    bucle::run(kitchen());
}
// ANCHOR_END: programa
