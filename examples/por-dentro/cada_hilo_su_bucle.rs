//! Una corrutina no recibe el bucle: lo encuentra en una variable de su hilo.
//!
//! Ejecuta: cargo run --bin cada_hilo_su_bucle

// ANCHOR: programa
use std::panic;
use std::thread;

/// Nadie le dice en qué bucle está.
async fn order(dish: &'static str) -> String {
    let cook = bucle::spawn(async move { format!("{dish} en su punto") });
    cook.await.expect("la cocina no entra en pánico")
}

fn main() {
    // Dos hilos, dos bucles: ninguno sabe del otro.
    let kitchens = ["sopa", "pan"]
        .map(|dish| thread::spawn(move || bucle::run(order(dish))));
    for kitchen in kitchens {
        println!("{}", kitchen.join().expect("la cocina termina bien"));
    }

    // El aviso del pánico no hace falta: se imprime lo que importa.
    panic::set_hook(Box::new(|_| {}));
    match panic::catch_unwind(bucle::now) {
        Ok(_) => println!("en el hilo principal hay un bucle"),
        Err(_) => println!("en el hilo principal no hay ningún bucle"),
    }
}
// ANCHOR_END: programa
