//! Dos consultas que se detienen a la mitad, escritas a mano.
//!
//! Ejecuta: cargo run --bin a_mano

// ANCHOR: programa
/// Una consulta. Cada variante es un punto por el que seguir.
enum Check<'a> {
    NotAsked { service: &'a str },
    Waiting { service: &'a str },
    Done,
}

impl Check<'_> {
    /// Sigue donde se quedó, y se detiene en el punto siguiente.
    fn step(&mut self) -> String {
        match *self {
            Check::NotAsked { service } => {
                *self = Check::Waiting { service };
                format!("pregunta: {service}")
            }
            Check::Waiting { service } => {
                *self = Check::Done;
                format!("responde: {service}")
            }
            Check::Done => String::from("ya ha terminado"),
        }
    }
}

fn main() {
    let mut weather = Check::NotAsked { service: "clima" };
    let mut maps = Check::NotAsked { service: "mapas" };
    for _ in 1..=2 {
        println!("{}", weather.step());
        println!("{}", maps.step());
    }
}
// ANCHOR_END: programa
