//! Lo que sirve a tokio-console, si alguien lo ha compilado con ello: pide
//! compilar otra vez todas las dependencias.

use std::collections::BTreeSet;
use std::fs;
use std::io::{Read, Write};
use std::net::{Ipv4Addr, TcpStream};
use std::time::Duration;

use libtest_mimic::{Completion, Failed};

use crate::banco::Bench;
use crate::despliegue::{PATIENCE, Told};
use crate::programa::Program;

const BUILT: &str = "target/consola/debug/recadero";

/// Escucha en otro puerto, y ahí contesta en HTTP/2, que es lo que habla.
pub fn listens() -> Told {
    let built = ayuda::root().join(BUILT);
    if !built.exists() {
        let why = format!("omitido: falta {BUILT}; la orden está en su README");
        return Ok(Completion::ignored_with(why));
    }
    let program = Program {
        name: "consola".to_owned(),
        order: vec![built.into()],
        env: vec![("TOKIO_CONSOLE_BIND".to_owned(), "127.0.0.1:0".into())],
    };
    let service = Bench::new(program, PATIENCE).start(&[])?;
    let desk = service.address.port();
    let others = ports(service.id())?;
    let others: Vec<_> = others.into_iter().filter(|it| *it != desk).collect();
    let [console] = others[..] else {
        return Err(format!("además de {desk}, escucha en {others:?}").into());
    };
    let mut socket = TcpStream::connect((Ipv4Addr::LOCALHOST, console))?;
    socket.set_read_timeout(Some(Duration::from_secs(30)))?;
    // El saludo de quien pide y su primer mensaje, sin nada que ajustar.
    socket
        .write_all(b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n\0\0\0\x04\0\0\0\0\0")?;
    let mut frame = [0; 9];
    socket.read_exact(&mut frame)?;
    match frame[3] {
        // `SETTINGS`, que es lo primero que se contesta.
        4 => Ok(Completion::Completed),
        other => Err(format!("contesta un mensaje {other}").into()),
    }
}

/// Los puertos en los que escucha un proceso, según Linux.
fn ports(id: u32) -> Result<BTreeSet<u16>, Failed> {
    let mut own = BTreeSet::new();
    for entry in fs::read_dir(format!("/proc/{id}/fd"))?.flatten() {
        let link = fs::read_link(entry.path()).unwrap_or_default();
        let link = link.display().to_string();
        let inode = link.strip_prefix("socket:[");
        own.extend(inode.map(|it| it.trim_end_matches(']').to_owned()));
    }
    let table = fs::read_to_string(format!("/proc/{id}/net/tcp"))?;
    let mut ports = BTreeSet::new();
    for line in table.lines().skip(1) {
        let fields: Vec<&str> = line.split_whitespace().collect();
        // La dirección, el estado (0A es a la escucha) y el número del socket.
        if fields[3] == "0A" && own.contains(fields[9]) {
            let (_, port) = fields[1].split_once(':').ok_or("sin puerto")?;
            ports.insert(u16::from_str_radix(port, 16)?);
        }
    }
    Ok(ports)
}
