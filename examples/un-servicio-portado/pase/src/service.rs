//! El servicio: abre, atiende hasta que le piden que acabe, y cierra.

use std::io;
use std::process::ExitCode;
use std::sync::Arc;
use std::time::Duration;

use tokio::net::{TcpListener, TcpStream};
use tokio::signal::unix::{Signal, SignalKind, signal};
use tokio::time::sleep;
use tokio_util::sync::CancellationToken;
use tokio_util::task::TaskTracker;

use crate::kitchen::Kitchen;
use crate::settings::Settings;
use crate::table::attend;

pub async fn serve(settings: Settings) -> io::Result<ExitCode> {
    let mut stop = Stop::new()?;
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let (cooking, grace) = (settings.cooks, settings.grace);
    let kitchen = Arc::new(Kitchen::new(settings));
    // Dos peticiones: que acaben, que ya no falta nada; y que lo dejen.
    let (goodbye, leaving) =
        (CancellationToken::new(), CancellationToken::new());
    let (cooks, tables) = (TaskTracker::new(), TaskTracker::new());
    for _ in 0..cooking {
        let cook = kitchen.clone().cook();
        cooks.spawn(leaving.clone().run_until_cancelled_owned(cook));
    }
    tokio::spawn(kitchen.clone().report());
    println!("escucha en {}", listener.local_addr()?);

    let why = loop {
        tokio::select! {
            why = stop.recv() => break why,
            socket = accept(&listener) => {
                let table = attend(kitchen.clone(), socket, goodbye.clone());
                tables.spawn(leaving.clone().run_until_cancelled_owned(table));
            }
        }
    };
    drop(listener);
    cooks.close();
    tables.close();
    eprintln!("{why}: cierra, y quedan {}", kitchen.close());
    let all_out = async {
        cooks.wait().await;
        goodbye.cancel();
        tables.wait().await;
    };
    tokio::select! {
        biased;
        () = all_out => {
            eprintln!("cerrado");
            return Ok(ExitCode::SUCCESS);
        }
        why = stop.recv() => eprintln!("{why}: no espera más"),
        () = sleep(grace) => eprintln!("vence el plazo"),
    }
    eprintln!("abandona {}", kitchen.pending());
    leaving.cancel();
    tokio::join!(cooks.wait(), tables.wait());
    Ok(ExitCode::FAILURE)
}

async fn accept(listener: &TcpListener) -> TcpStream {
    loop {
        match listener.accept().await {
            Ok((socket, _)) => return socket,
            Err(error) => eprintln!("no se acepta: {error}"),
        }
        sleep(Duration::from_secs(1)).await;
    }
}

struct Stop {
    terminate: Signal,
    interrupt: Signal,
}

impl Stop {
    fn new() -> io::Result<Self> {
        Ok(Self {
            terminate: signal(SignalKind::terminate())?,
            interrupt: signal(SignalKind::interrupt())?,
        })
    }

    async fn recv(&mut self) -> &'static str {
        tokio::select! {
            _ = self.terminate.recv() => "SIGTERM",
            _ = self.interrupt.recv() => "SIGINT",
        }
    }
}
