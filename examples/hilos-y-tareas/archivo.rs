//! Quién lee un archivo: un hilo que el runtime arranca para eso.
//!
//! Ejecuta: cargo run --bin archivo

// ANCHOR: programa
use std::{env, fs, io, process, thread};

fn main() -> io::Result<()> {
    let path = env::temp_dir().join(format!("receta-{}", process::id()));
    fs::write(&path, "sal, agua y tomate")?;

    let loop_thread = thread::current().id();
    let runtime = tokio::runtime::Builder::new_current_thread()
        .on_thread_start(move || {
            let same = thread::current().id() == loop_thread;
            println!("arranca un hilo; ¿es el del bucle? {}", yes_no(same));
        })
        .build()?;
    let recipe = runtime.block_on(async {
        println!("bucle: pide la receta");
        tokio::fs::read_to_string(&path).await
    })?;
    println!("bucle: {recipe}");
    fs::remove_file(&path)
}

fn yes_no(answer: bool) -> &'static str {
    if answer { "sí" } else { "no" }
}
// ANCHOR_END: programa
