//! Lo que encuentra quien lo opera cuando algo va mal: por qué no arranca, a
//! quién se ha dejado de insistir, y qué pasa cuando vuelve a haber disco.

use std::net::TcpListener;
use std::process::Command;

use libtest_mimic::{Completion, Failed, Trial};

use crate::banco::{Bench, accepted, demand};
use crate::cliente::Request;
use crate::compartida::{deployed, trial};
use crate::despliegue::{PATIENCE, here};
use crate::destino::{Target, nobody};
use crate::programa::{Program, python};

pub fn trials() -> Vec<Trial> {
    vec![
        Trial::test("operar_dice_que_variable_le_impide_arrancar", blamed),
        Trial::test("operar_una_orden_que_no_conoce_no_arranca", unknown),
        Trial::test("operar_dice_por_que_rechaza_y_a_quien_corta", told),
        Trial::test("operar_tras_un_disco_lleno_sigue", comes_back),
        Trial::test("operar_dice_en_espanol_lo_que_esta_mal", || {
            in_spanish(here())
        }),
        Trial::ignorable_test("operar_python_lo_dice_en_espanol", || {
            match python() {
                Ok(it) => in_spanish(it).map(|()| Completion::Completed),
                Err(why) => Ok(Completion::ignored_with(ayuda::omitted(&why)?)),
            }
        }),
        trial("operar_con_postgresql_no_hay_archivo", no_file),
        trial("operar_con_postgresql_dice_que_variable", blames_base),
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
    let (_held, closed) = nobody()?;
    let request = Request::post(&format!("http://{closed}/"), b"sopa");
    accepted(&service, &request)?;
    let cut = format!("demasiados fallos seguidos: {closed}");
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

/// Ni en inglés, ni con la contraseña dentro; y dejar una vacía no es dejarla
/// sin poner.
fn in_spanish(program: Program) -> Result<(), Failed> {
    let told = Bench::new(program, PATIENCE).refuses(&[
        ("ESCUCHA", "la barra"),
        ("CARPETA", ""),
        ("COLA", "muchos"),
        ("INTENTO_MS", "0"),
        ("AVISO_MS", "-1"),
        ("REGISTRO", "alto"),
        ("POSTGRES", "http://ana:secreto@mesa/"),
    ])?;
    for wanted in [
        "RECADERO_ESCUCHA=la barra: tiene que ser como 127.0.0.1:8080",
        "RECADERO_CARPETA=: está vacía",
        "RECADERO_COLA=muchos: tiene que ser un número",
        "RECADERO_INTENTO_MS: tiene que pasar de 0",
        "RECADERO_AVISO_MS=-1: tiene que ser un número",
        "RECADERO_REGISTRO=alto: tiene que ser ERROR",
        "RECADERO_POSTGRES=…: tiene que ser como postgres://",
    ] {
        let says = format!("no dice «{wanted}»: {told}");
        demand(told.contains(wanted), &says)?;
    }
    demand(
        !told.contains("secreto"),
        &format!("lo cuenta todo: {told}"),
    )?;
    Ok(())
}

/// La que se despliega guarda en la base que se le dice, y en ningún archivo.
fn no_file() -> Result<(), Failed> {
    let bench = Bench::new(deployed()?, PATIENCE);
    let service = bench.start(&[])?;
    let target = Target::accepting();
    let request = Request::post(&target.url("/mesa"), b"sopa");
    let id = accepted(&service, &request)?;
    bench.reaches(&service, &id, "entregado")?;
    let file = bench.folder().join("recadero.db");
    demand(!file.exists(), "guarda en su carpeta")?;
    Ok(())
}

fn blames_base() -> Result<(), Failed> {
    let mut program = deployed()?;
    let (_, url) = program.env.last_mut().ok_or("sin base")?;
    *url = url.to_string_lossy().replace("recadero_", "otra_").into();
    let told = Bench::new(program, PATIENCE).refuses(&[])?;
    let wanted = "recadero: RECADERO_POSTGRES: ";
    demand(told.contains(wanted), &format!("no la nombra: {told}"))?;
    Ok(())
}
