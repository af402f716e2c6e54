//! Lo que se le dice a quien lo ha arrancado: que ya está, y que se va.
//!
//! Página: src/recadero-desplegar.md

// ANCHOR: avisa
use std::ffi::OsStr;
use std::io;
use std::os::linux::net::SocketAddrExt;
use std::os::unix::ffi::OsStrExt;
use std::os::unix::net::{SocketAddr, UnixDatagram};

/// Ya se le pueden enviar peticiones.
pub const READY: &str = "READY=1";
/// Ha empezado a cerrar.
pub const STOPPING: &str = "STOPPING=1";

/// Se lo dice a systemd, si ha sido él: deja en `NOTIFY_SOCKET` dónde espera
/// un mensaje. Si no hay nadie esperando, no es un error.
///
/// # Errors
///
/// Si hay alguien y no se le puede decir: se cansaría de esperar.
pub fn tell(state: &str) -> io::Result<()> {
    match std::env::var_os("NOTIFY_SOCKET") {
        Some(place) => tell_at(&place, state),
        None => Ok(()),
    }
}

fn tell_at(place: &OsStr, state: &str) -> io::Result<()> {
    // Los que empiezan por «@» no están en ninguna carpeta.
    let address = match place.as_bytes().strip_prefix(b"@") {
        Some(name) => SocketAddr::from_abstract_name(name)?,
        None => SocketAddr::from_pathname(place)?,
    };
    let socket = UnixDatagram::unbound()?;
    socket.send_to_addr(state.as_bytes(), &address)?;
    Ok(())
}
// ANCHOR_END: avisa
