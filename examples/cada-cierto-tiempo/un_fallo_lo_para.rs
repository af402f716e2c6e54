//! Un fallo en un trabajo que se repite acaba con todos los que faltaban.
//!
//! Ejecuta: cargo run --bin un_fallo_lo_para

// ANCHOR: programa
use std::io;
use std::time::Duration;
use tokio::time::{interval, sleep};

const MINUTE: Duration = Duration::from_millis(200);

async fn send_report(number: u32) -> io::Result<()> {
    if number == 2 {
        return Err(io::Error::other("la oficina no contesta"));
    }
    println!("  informe {number}");
    Ok(())
}

async fn stops() -> io::Result<()> {
    let mut ticks = interval(MINUTE);
    for number in 1.. {
        ticks.tick().await;
        send_report(number).await?;
    }
    Ok(())
}

async fn goes_on() -> io::Result<()> {
    let mut ticks = interval(MINUTE);
    for number in 1.. {
        ticks.tick().await;
        if let Err(error) = send_report(number).await {
            println!("  informe {number}: {error}");
        }
    }
    Ok(())
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    println!("el fallo sale del bucle:");
    let reports = tokio::spawn(stops());
    sleep(MINUTE.mul_f64(3.5)).await;
    if reports.is_finished() {
        println!("  ya no hay informes, y nadie lo ha dicho");
    }
    println!("el fallo se queda en su vuelta:");
    let reports = tokio::spawn(goes_on());
    sleep(MINUTE.mul_f64(3.5)).await;
    reports.abort();
}
// ANCHOR_END: programa
