//! Un nombre de archivo que la shell ejecuta como si fuera una orden (en Unix).
//!
//! Ejecuta: cargo run --bin nota_con_trampa

// ANCHOR: programa
use std::io;
use tokio::process::Command;

/// Lo que escribe una orden de la shell; `$1`, `$2`… son `arguments`.
async fn shell(script: &str, arguments: &[&str]) -> io::Result<String> {
    let output = Command::new("sh")
        .args(["-c", script, "sh"])
        .args(arguments)
        .output()
        .await?;
    Ok(String::from_utf8_lossy(&output.stdout).into_owned())
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> io::Result<()> {
    // El nombre lo ha elegido un cliente.
    let file = "notas/mesa4; echo invita la casa";

    println!("pegado a la orden:");
    print!("{}", shell(&format!("basename {file}"), &[]).await?);

    println!("como argumento de la shell:");
    print!("{}", shell("basename \"$1\"", &[file]).await?);

    println!("sin shell:");
    let output = Command::new("basename").arg(file).output().await?;
    print!("{}", String::from_utf8_lossy(&output.stdout));

    println!("sin shell, y el nombre es una opción:");
    for arguments in [&["-a"][..], &["--", "-a"]] {
        let output = Command::new("basename").args(arguments).output().await?;
        let name = String::from_utf8_lossy(&output.stdout);
        println!("{}: «{}»", arguments.join(" "), name.trim_end());
    }
    Ok(())
}
// ANCHOR_END: programa
