//! Cuando el sistema falla: sin descriptores y con señales.

use std::process::Command;
use std::time::Duration;

use crate::connections::{listen, read_all};

/// En un proceso aparte: el límite de descriptores es de todo el proceso.
#[test]
fn out_of_descriptors_accept_survives() {
    if std::env::var_os("SIN_DESCRIPTORES").is_none() {
        let status = Command::new(std::env::current_exe().unwrap())
            .args(["out_of_descriptors_accept_survives", "--test-threads=1"])
            .env("SIN_DESCRIPTORES", "1")
            .status()
            .unwrap();
        assert!(status.success());
        return;
    }
    bucle::run(async {
        let (listener, address) = listen();
        let waiting = std::net::TcpStream::connect(address).unwrap();
        let (_, most) = rlimit::getrlimit(rlimit::Resource::NOFILE).unwrap();
        // Se llenan los que hay, uno a uno.
        rlimit::setrlimit(rlimit::Resource::NOFILE, 40, most).unwrap();
        let mut files = Vec::new();
        while let Ok(file) = std::fs::File::open("/dev/null") {
            files.push(file);
        }
        let why = listener.accept().await.map(drop).unwrap_err();
        assert_eq!(why.raw_os_error(), Some(24), "{why}");
        files.clear();
        // La conexión sigue en la cola, y no hace falta otro aviso.
        let (stream, _) = listener.accept().await.unwrap();
        drop(waiting);
        assert_eq!(read_all(&stream).await.unwrap(), b"");
    });
}

/// Parar el proceso y reanudarlo interrumpe la espera del sistema.
#[test]
fn an_interrupted_wait_goes_on() {
    if std::env::var_os("INTERRUMPIDO").is_some() {
        let time = Duration::from_millis(200);
        return bucle::run(async move { bucle::sleep(time).await });
    }
    let mut child = Command::new(std::env::current_exe().unwrap())
        .args(["an_interrupted_wait_goes_on", "--test-threads=1"])
        .env("INTERRUMPIDO", "1")
        .spawn()
        .unwrap();
    for signal in ["-STOP", "-CONT", "-STOP", "-CONT"] {
        std::thread::sleep(Duration::from_millis(30));
        let id = child.id().to_string();
        let kill = Command::new("kill").args([signal, &id]).status();
        assert!(kill.unwrap().success());
    }
    assert!(child.wait().unwrap().success());
}
