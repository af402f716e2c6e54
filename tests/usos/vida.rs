//! El PostgreSQL de las pruebas acaba con quien lo arrancó, aunque a este lo
//! maten.

use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Command, ExitCode, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use libtest_mimic::{Completion, Failed, Trial};

const ASK: &str = "--base";
/// Con la máquina muy cargada.
const LIMIT: Duration = Duration::from_secs(60);

/// Si este proceso es uno al que se va a matar.
pub fn asked() -> bool {
    std::env::args().nth(1).as_deref() == Some(ASK)
}

/// Arranca un PostgreSQL, dice dónde está y no acaba.
pub fn serve() -> ExitCode {
    println!("{}", ayuda::database("vida").expect("lo hay"));
    loop {
        thread::park();
    }
}

pub fn trials() -> Vec<Trial> {
    vec![Trial::ignorable_test("base_que_no_queda", dies_with_us)]
}

fn dies_with_us() -> Result<Completion, Failed> {
    if let Err(why) = ayuda::postgres() {
        return Ok(Completion::ignored_with(ayuda::omitted(&why)?));
    }
    let mut child = Command::new(std::env::current_exe()?)
        .arg(ASK)
        .stdout(Stdio::piped())
        .spawn()?;
    let output = child.stdout.take().expect("la salida es una tubería");
    let mut url = String::new();
    let read = BufReader::new(output).read_line(&mut url);
    child.kill()?;
    child.wait()?;
    read?;
    let (_, place) = url.split_once("host=").ok_or("no dice dónde está")?;
    let (folder, _) = place.split_once('&').ok_or("ni con qué usuario")?;
    let start = Instant::now();
    while Path::new(folder).exists() {
        if start.elapsed() > LIMIT {
            return Err(format!("sigue en {folder}").into());
        }
        thread::sleep(Duration::from_millis(20));
    }
    Ok(Completion::Completed)
}
