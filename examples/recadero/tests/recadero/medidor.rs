//! Quien mide, con poca carga: que mida algo, y no cuánto.

use std::fs;
use std::io::{BufRead, BufReader, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::sync::Arc;
use std::thread;
use std::time::{Duration, Instant};

use libtest_mimic::{Failed, Trial};
use tokio::runtime::Builder;

use crate::medidas::carga::{Asks, Load, closed, open};
use crate::medidas::{Plan, percentile, run};

const HOLD: Duration = Duration::from_millis(500);

pub fn trials() -> Vec<Trial> {
    vec![
        Trial::test("medidor_el_tanto_por_mil", percentiles),
        Trial::test("medidor_cuenta_a_todas_las_que_esperan", all_wait),
        Trial::test("medidor_con_poca_carga", a_little),
    ]
}

fn percentiles() -> Result<(), Failed> {
    let mut all: Vec<_> = (1..=100)
        .map(|it| Some(Duration::from_millis(it)))
        .collect();
    for (thousandth, wanted) in [(500, 50.0), (990, 99.0), (1000, 100.0)] {
        let found = percentile(&all, thousandth);
        if found != wanted {
            return Err(format!("{thousandth}: {found}").into());
        }
    }
    // Con dos que no acaban, 99 de cada 100 ya no acaban.
    all[3..5].fill(None);
    match percentile(&all, 990).is_infinite() {
        true => Ok(()),
        false => Err("lo que no se acepta no cuenta".into()),
    }
}

/// Cada medida escribe su tabla.
fn a_little() -> Result<(), Failed> {
    let folder = tempfile::tempdir()?;
    let plan = Plan {
        folder: folder.path().to_owned(),
        memory: std::env::temp_dir(),
        disk: std::env::temp_dir(),
        rounds: 1,
        warm: Duration::ZERO,
        lasts: Duration::from_secs(1),
        rates: vec![10],
        rate: 10,
        listeners: 5,
        sizes: vec![4],
        pools: vec![4],
        pause: Duration::from_millis(400),
        closing: Duration::from_millis(500),
        says: |_| (),
    };
    run(&plan, None)?;
    let mut names = vec![
        "omision", "rodilla", "atraso", "disco", "a_la_vez", "huella", "cierre",
    ];
    match ayuda::postgres() {
        Ok(()) => names.push("reserva"),
        Err(why) => drop(ayuda::omitted(&why)?),
    }
    for name in names {
        let table =
            fs::read_to_string(folder.path().join(name).with_extension("md"))?;
        // En las demás, con la máquina ocupada, alguna petición puede no acabar
        // a tiempo.
        let sure = ["a_la_vez", "huella", "cierre"].contains(&name);
        let gaps = table.contains('—') && sure;
        if gaps || !table.lines().any(|it| it.starts_with("| ")) {
            return Err(format!("{name}: {table}").into());
        }
    }
    Ok(())
}

/// Uno que no contesta a nadie hasta un rato después de la primera conexión.
fn held() -> Result<SocketAddr, Failed> {
    let listener = TcpListener::bind("127.0.0.1:0")?;
    let address = listener.local_addr()?;
    thread::spawn(move || {
        let mut opens = None;
        for socket in listener.incoming().map_while(Result::ok) {
            let opens = *opens.get_or_insert_with(|| Instant::now() + HOLD);
            thread::spawn(move || answers(socket, opens));
        }
    });
    Ok(address)
}

fn answers(socket: TcpStream, opens: Instant) -> std::io::Result<()> {
    let mut lines = BufReader::new(socket.try_clone()?).lines();
    while let Some(line) = lines.next().transpose()? {
        // El final de la cabecera; no hay cuerpo.
        if line.is_empty() {
            thread::sleep(opens.saturating_duration_since(Instant::now()));
            let reply = b"HTTP/1.1 202 X\r\ncontent-length: 0\r\n\r\n";
            (&socket).write_all(reply)?;
        }
    }
    Ok(())
}

/// Todas las que tocaban mientras no contestaba lo cuentan, y ninguna menos de
/// lo que le faltaba; quien espera cada respuesta no las envía.
fn all_wait() -> Result<(), Failed> {
    let load = |desk| Load {
        desk,
        rate: 20,
        warm: Duration::ZERO,
        lasts: HOLD,
    };
    let asks: Asks = Arc::new(|_, _| b"GET / HTTP/1.1\r\n\r\n".to_vec());
    let runtime = Builder::new_current_thread().enable_all().build()?;
    let own = runtime.block_on(open(load(held()?), asks.clone()));
    for (number, took) in own.iter().enumerate() {
        let least = HOLD.saturating_sub(HOLD / 10 * number as u32);
        if took.is_none_or(|it| it < least) {
            return Err(format!("la {number}, {took:?}").into());
        }
    }
    let other = runtime.block_on(closed(load(held()?), asks));
    match (own.len(), other.len()) {
        (10, 1..3) => Ok(()),
        counts => Err(format!("se envían {counts:?}").into()),
    }
}
