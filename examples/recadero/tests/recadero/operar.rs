//! Lo que encuentra quien lo opera cuando algo va mal: por qué no arranca, a
//! quién se ha dejado de insistir, y qué pasa cuando vuelve a haber disco.

use std::net::TcpListener;
use std::process::Command;

use libtest_mimic::{Failed, Trial};

use crate::banco::{Bench, accepted, demand};
use crate::cliente::Request;
use crate::despliegue::{PATIENCE, here};
use crate::destino::Target;

pub fn trials() -> Vec<Trial> {
    vec![
        Trial::test("operar_dice_que_variable_le_impide_arrancar", blamed),
        Trial::test("operar_una_orden_que_no_conoce_no_arranca", unknown),
        Trial::test("operar_dice_por_que_rechaza_y_a_quien_corta", told),
        Trial::test("operar_tras_un_disco_lleno_sigue", comes_back),
    ]
}

/// Quien lo lee a las tres de la mañana no sabe de memoria qué puerto tiene.
fn blamed() -> Result<(), Failed> {
    let bench = Bench::new(here(), PATIENCE);
    let taken = TcpListener::bind("127.0.0.1:0")?;
    let address = taken.local_addr()?.to_string();
    let told = bench.refuses(&[("ESCUCHA", &address)])?;
    let wanted = format!("RECADERO_ESCUCHA={address}: ");
    demand(told.contains(&wanted), &format!("no la nombra: {told}"))?;
    let _first = bench.start(&[])?;
    let told = bench.refuses(&[])?;
    let wanted = format!("RECADERO_CARPETA={}: ", bench.folder().display());
    demand(told.contains(&wanted), &format!("no la nombra: {told}"))?;
    Ok(())
}

fn unknown() -> Result<(), Failed> {
    let mut program = here();
    program.order.push("ayuda".into());
    let told = Bench::new(program, PATIENCE).refuses(&[])?;
    demand(told.contains("«ayuda»"), &format!("no lo dice: {told}"))?;
    Ok(())
}

fn told() -> Result<(), Failed> {
    let bench = Bench::new(here(), PATIENCE);
    let service = bench.start(&[("FALLOS", "2"), ("CORTE_MS", "50")])?;
    service
        .send(&Request::post("https://127.0.0.1/", b"sopa"))?
        .is(400)?;
    let nobody = TcpListener::bind("127.0.0.1:0")?.local_addr()?;
    let request = Request::post(&format!("http://{nobody}/"), b"sopa");
    accepted(&service, &request)?;
    let cut = format!("demasiados fallos seguidos: {nobody}");
    for wanted in ["rechazado motivo=", "motivo=\"no conecta\"", &cut] {
        bench.until(&format!("el registro no dice {wanted}"), || {
            Ok(service.errors().contains(wanted))
        })?;
    }
    Ok(())
}

/// Un tope al tamaño de los archivos hace de disco, y no pide ser root. La
/// señal que lo acompaña se ignora: un disco de verdad no la envía.
const SMALL_DISK: [&str; 4] = [
    "env",
    "--ignore-signal=XFSZ",
    "prlimit",
    "--fsize=400000:unlimited",
];

/// Con sitio otra vez, sigue sin que nadie lo reinicie.
fn comes_back() -> Result<(), Failed> {
    let bench = Bench::new(here(), PATIENCE);
    let service = bench.start_under(&SMALL_DISK, &[])?;
    let target = Target::accepting();
    let request = Request::post(&target.url("/mesa"), &vec![b'x'; 60_000]);
    bench.until("el disco no se llena", || {
        Ok(service.send(&request)?.status == 503)
    })?;
    // Lleno, sigue en pie y dice que no.
    service.send(&request)?.is(503)?;
    let wider = Command::new("prlimit")
        .arg(format!("--pid={}", service.id()))
        .arg("--fsize=unlimited:unlimited")
        .status()?;
    demand(wider.success(), "no se puede quitar el tope")?;
    bench.until("con sitio otra vez, no acepta", || {
        Ok(service.send(&request)?.status == 202)
    })?;
    let id = accepted(&service, &request)?;
    bench.reaches(&service, &id, "entregado")?;
    Ok(())
}
