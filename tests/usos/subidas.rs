//! Cientos de subidas que se cortan en un byte al azar, y un servidor que muere
//! de golpe: en la carpeta está entero lo que se dio por guardado, y nada más.

use std::collections::BTreeMap;
use std::error::Error;
use std::fs;
use std::path::Path;
use std::process::Stdio;

use libtest_mimic::Trial;
use tokio::io::{AsyncBufReadExt, AsyncWriteExt, BufReader};
use tokio::net::TcpStream;
use tokio::process::{Child, Command};

const UPLOADS: u64 = 400;
const NAMES: u64 = 7;
const SIZE: usize = 5000;

pub fn trials() -> Vec<Trial> {
    let test = || Ok(whole_or_nothing().map_err(|why| why.to_string())?);
    vec![Trial::test("subidas_cortadas_al_azar", test)]
}

/// El programa de la página, que sirve esa carpeta, y su dirección.
async fn serve(folder: &Path) -> Result<(Child, String), Box<dyn Error>> {
    let mut server = Command::new(std::env::current_exe()?)
        .args(["--programa", "subida_en_flujo"])
        .env("CARPETA", folder)
        .stdout(Stdio::piped())
        .kill_on_drop(true)
        .spawn()?;
    let output = server.stdout.take().ok_or("es una tubería")?;
    let line = BufReader::new(output).lines().next_line().await?;
    let line = line.ok_or("no dice dónde sirve")?;
    let (_, address) = line.split_once("//").ok_or("no es una dirección")?;
    let (address, _) = address.split_once('/').ok_or("no tiene ruta")?;
    Ok((server, address.to_owned()))
}

/// Lo que se envía para subir `SIZE` letras, en uno o en muchos trozos.
fn request(name: &str, letter: u8, chunked: bool) -> Vec<u8> {
    let head = format!("PUT /recetas/{name} HTTP/1.1\r\nhost: cocina\r\n");
    let mut all = head.into_bytes();
    let body = vec![letter; SIZE];
    if chunked {
        all.extend(b"transfer-encoding: chunked\r\n\r\n");
        for part in body.chunks(500) {
            all.extend(format!("{:x}\r\n", part.len()).bytes());
            all.extend(part);
            all.extend(b"\r\n");
        }
        all.extend(b"0\r\n\r\n");
    } else {
        all.extend(format!("content-length: {SIZE}\r\n\r\n").bytes());
        all.extend(body);
    }
    all
}

#[tokio::main(flavor = "current_thread")]
async fn whole_or_nothing() -> Result<(), Box<dyn Error>> {
    let folder = tempfile::tempdir()?;
    let (mut server, mut address) = serve(folder.path()).await?;
    let mut saved = BTreeMap::new();
    let (mut random, mut cuts) = (1_u64, 0);
    for number in 0..UPLOADS {
        // De este generador, los bits altos son los que valen.
        random = random
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        let high = random >> 33;
        let name = format!("receta-{}", high % NAMES);
        let letter = b'a' + u8::try_from(number % 26)?;
        let all = request(&name, letter, high % 2 == 0);
        let mut client = TcpStream::connect(&address).await?;
        if high % 3 == 0 {
            client.write_all(&all).await?;
            let mut reply = String::new();
            BufReader::new(client).read_line(&mut reply).await?;
            // Las que se acaban de cortar pueden no haberse ido aún.
            if reply.contains(" 201 ") {
                saved.insert(name, letter);
            } else {
                assert!(reply.contains(" 503 "), "{number}: {reply}");
            }
        } else {
            let some = usize::try_from(high / 7)? % all.len();
            client.write_all(&all[..some]).await?;
            cuts += 1;
            if number % 40 == 0 {
                server.kill().await?;
                (server, address) = serve(folder.path()).await?;
            }
        }
    }
    server.kill().await?;
    // La siguiente barre lo que deja.
    let (mut server, _) = serve(folder.path()).await?;
    server.kill().await?;

    assert!(cuts > 100 && saved.len() > 3, "{cuts} cortes, {saved:?}");
    let mut found = BTreeMap::new();
    for entry in fs::read_dir(folder.path())? {
        let entry = entry?;
        let text = fs::read(entry.path())?;
        let name = entry.file_name().to_string_lossy().into_owned();
        let letter = *text.first().ok_or("está vacío")?;
        let whole = text == vec![letter; SIZE];
        assert!(whole, "{name} no está entera: {} bytes", text.len());
        found.insert(name, letter);
    }
    assert_eq!(found, saved, "lo que hay, y lo que se contestó que hay");
    Ok(())
}
