//! Una base que parece estar en otra máquina.

use std::io::{Read, Result, Write};
use std::net::{Shutdown, SocketAddr, TcpListener, TcpStream};
use std::os::unix::net::UnixStream;
use std::path::{Path, PathBuf};
use std::thread;
use std::time::Duration;

/// La dirección de una base, con el camino más largo: cada trozo tarda `takes`
/// en ir, y lo mismo en volver.
pub fn away(url: &str, takes: Duration) -> std::result::Result<String, String> {
    // postgres:///NOMBRE?host=CARPETA&user=postgres
    let (name, rest) =
        url.split_once("?host=").ok_or("no es de las nuestras")?;
    let (folder, _) = rest.split_once('&').ok_or("no es de las nuestras")?;
    let (_, name) = name.rsplit_once('/').ok_or("no tiene nombre")?;
    let place = listen(&Path::new(folder).join(".s.PGSQL.5432"), takes);
    let place = place.map_err(|why| why.to_string())?;
    Ok(format!("postgres://postgres@{place}/{name}"))
}

/// Un hilo por conexión y sentido: duermen con más exactitud que un
/// temporizador de Tokio. Acaban cuando cuelga alguno de los dos.
fn listen(base: &Path, takes: Duration) -> Result<SocketAddr> {
    let listener = TcpListener::bind("127.0.0.1:0")?;
    let place = listener.local_addr()?;
    let base: PathBuf = base.to_owned();
    thread::spawn(move || {
        while let Ok((client, _)) = listener.accept() {
            let both = UnixStream::connect(&base)
                .and_then(|server| carries(client, server, takes));
            if both.is_err() {
                return;
            }
        }
    });
    Ok(place)
}

fn carries(
    client: TcpStream,
    server: UnixStream,
    takes: Duration,
) -> Result<()> {
    client.set_nodelay(true)?;
    let (back_to, back_from) = (client.try_clone()?, server.try_clone()?);
    thread::spawn(move || {
        let _end = carry(&client, &server, takes);
        let _closed = server.shutdown(Shutdown::Both);
    });
    thread::spawn(move || {
        let _end = carry(&back_from, &back_to, takes);
        let _closed = back_to.shutdown(Shutdown::Both);
    });
    Ok(())
}

fn carry(
    mut from: impl Read,
    mut to: impl Write,
    takes: Duration,
) -> Result<()> {
    let mut read = vec![0; 65_536];
    loop {
        let length = from.read(&mut read)?;
        if length == 0 {
            return Ok(());
        }
        thread::sleep(takes);
        to.write_all(&read[..length])?;
    }
}
