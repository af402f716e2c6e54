//! Un servicio que cierra bien, probado con señales de verdad (en Unix).
//!
//! Ejecuta: cargo run --bin servicio_que_cierra

// ANCHOR: servicio
use nix::sys::signal::{Signal::SIGINT, Signal::SIGTERM, kill};
use nix::unistd::Pid;
use std::process::{ExitCode, Stdio};
use std::time::Duration;
use std::{env, future, io};
use tokio::io::{AsyncBufReadExt, BufReader};
use tokio::process::Command;
use tokio::signal::unix::{Signal, SignalKind, signal};
use tokio::time::sleep;
use tokio_util::sync::CancellationToken;
use tokio_util::task::TaskTracker;

async fn stop(interrupt: &mut Signal, terminate: &mut Signal) -> &'static str {
    tokio::select! {
        _ = interrupt.recv() => "SIGINT",
        _ = terminate.recv() => "SIGTERM",
    }
}

/// Una mesa: cuando le piden que acabe, paga. La 3 no paga nunca.
async fn serve(number: u32, closing: CancellationToken) {
    closing.cancelled().await;
    if number == 3 {
        future::pending().await
    }
}

async fn service(guests: u32, grace: Duration) -> io::Result<ExitCode> {
    let mut interrupt = signal(SignalKind::interrupt())?;
    let mut terminate = signal(SignalKind::terminate())?;
    let (closing, leaving) =
        (CancellationToken::new(), CancellationToken::new());
    let tables = TaskTracker::new();
    for number in 1..=guests {
        let meal = serve(number, closing.clone());
        tables.spawn(leaving.clone().run_until_cancelled_owned(meal));
    }
    println!("  abierta");

    let why = stop(&mut interrupt, &mut terminate).await;
    println!("  {why}: cierra, y quedan {} mesas", tables.len());
    closing.cancel();
    tables.close();
    tokio::select! {
        // Si todas han pagado, da igual que también venza el plazo.
        biased;
        () = tables.wait() => {
            println!("  cerrada");
            return Ok(ExitCode::SUCCESS);
        }
        why = stop(&mut interrupt, &mut terminate) => {
            println!("  {why}: no espera más");
        }
        () = sleep(grace) => println!("  vence el plazo"),
    }
    println!("  abandona {} mesa", tables.len());
    leaving.cancel();
    tables.wait().await;
    Ok(ExitCode::FAILURE)
}
// ANCHOR_END: servicio

// ANCHOR: prueba
/// Arranca este mismo programa como servicio, y le manda una señal detrás de
/// cada línea que imprime, mientras queden.
async fn try_signals(
    guests: &str,
    grace: &str,
    signals: &[nix::sys::signal::Signal],
) -> io::Result<()> {
    let mut child = Command::new(env::current_exe()?)
        .args(env::args_os().skip(1))
        .env("MESAS", guests)
        .env("PLAZO", grace)
        .stdout(Stdio::piped())
        .spawn()?;
    let pid = Pid::from_raw(child.id().expect("sigue ahí").cast_signed());
    let stdout = child.stdout.take().expect("es una tubería");
    let mut lines = BufReader::new(stdout).lines();
    let mut signals = signals.iter();
    println!("{guests} mesas:");
    while let Some(line) = lines.next_line().await? {
        println!("{line}");
        if let Some(signal) = signals.next() {
            kill(pid, *signal)?;
        }
    }
    let code = child.wait().await?.code();
    println!("  código {}", code.expect("ninguna señal lo mata"));
    Ok(())
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> io::Result<ExitCode> {
    if let (Ok(guests), Ok(grace)) = (env::var("MESAS"), env::var("PLAZO")) {
        let guests = guests.parse().expect("es un número");
        let grace = grace.parse().expect("son segundos");
        return service(guests, Duration::from_secs(grace)).await;
    }
    // Solo es corto el plazo que tiene que vencer.
    try_signals("2", "20", &[SIGINT]).await?;
    try_signals("3", "1", &[SIGTERM]).await?;
    try_signals("3", "20", &[SIGTERM, SIGINT]).await?;
    Ok(ExitCode::SUCCESS)
}
// ANCHOR_END: prueba
