/// Un fuego encendido: se apaga al soltarlo.
struct Burner;

impl Drop for Burner {
    fn drop(&mut self) {
        println!("  apaga el fuego");
    }
}

async fn cook(dish: &str) {
    let _burner = Burner;
    println!("{dish}: al fuego");
    assert!(dish != "guiso", "la olla no tiene fondo");
    println!("  sale");
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    for dish in ["guiso", "pan"] {
        if tokio::spawn(cook(dish)).await.is_err() {
            println!("  no sale, y la cocina sigue");
        }
    }
}
