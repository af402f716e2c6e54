//! Lo que mira quien lo arranca y lo vigila.

use crate::banco::{Bench, Done, demand};
use crate::destino::nobody;
use nix::sys::signal::Signal::{SIGSTOP, SIGTERM};
use std::os::unix::net::UnixDatagram;

pub fn avisa_a_quien_lo_arranca(bench: &Bench) -> Done {
    let failed = |why: std::io::Error| why.to_string();
    let folder = tempfile::tempdir().map_err(failed)?;
    let place = folder.path().join("avisos");
    let told = UnixDatagram::bind(&place).map_err(failed)?;
    let patience = Some(bench.patience);
    told.set_read_timeout(patience).map_err(failed)?;
    let hears = |wanted: &str| {
        let mut text = [0; 64];
        let length = told.recv(&mut text).map_err(|_| "no avisa")?;
        let text = String::from_utf8_lossy(&text[..length]);
        demand(text == wanted, &format!("dice {text}, y no {wanted}"))
    };
    let wrapper = format!("NOTIFY_SOCKET={}", place.display());
    let mut service = bench.start_under(&["env", &wrapper], &[])?;
    hears("READY=1")?;
    service.signal(SIGTERM)?;
    hears("STOPPING=1")?;
    let end = service.ends().ok_or("no acaba")?;
    demand(end.success(), "acaba como si lo hubieran matado")
}

pub fn se_pregunta_a_si_mismo(bench: &Bench) -> Done {
    let service = bench.start(&[])?;
    let address = service.address;
    demand(bench.says_alive(address)?, "no se ve vivo")?;
    // Sigue ahí, y su socket acepta; pero no contesta.
    service.signal(SIGSTOP)?;
    demand(!bench.says_alive(address)?, "ve vivo a uno parado")?;
    let (_held, address) = nobody().map_err(|why| why.to_string())?;
    demand(!bench.says_alive(address)?, "ve vivo a quien no está")
}
