//! Lo que se escribe: celdas, y en qué máquina se ha medido.

use std::fs;
use std::process::Command;
use std::thread::available_parallelism;
use std::time::Duration;

/// El tiempo que no pasa ese tanto por mil de las peticiones. La que no se
/// acepta tarda más que cualquiera.
pub fn percentile(all: &[Option<Duration>], thousandth: usize) -> f64 {
    let mut millis: Vec<f64> = all
        .iter()
        .map(|took| took.map_or(f64::INFINITY, |it| it.as_secs_f64() * 1e3))
        .collect();
    millis.sort_by(f64::total_cmp);
    // La primera que ya deja detrás a las que hacen falta.
    let enough = (millis.len() * thousandth).div_ceil(1000);
    let found = millis.get(enough.saturating_sub(1));
    found.copied().unwrap_or(f64::INFINITY)
}

/// Mediana de las vueltas (mínimo–máximo). Si en la mitad no hay número, «—».
pub fn cell(rounds: &[f64]) -> String {
    let mut rounds = rounds.to_vec();
    rounds.sort_by(f64::total_cmp);
    let (Some(least), Some(most)) = (rounds.first(), rounds.last()) else {
        return "—".to_owned();
    };
    let middle = rounds[rounds.len() / 2];
    match (middle.is_finite(), most.is_finite()) {
        (false, _) => "—".to_owned(),
        // Hay una vuelta sin número: se sabe hasta dónde llegan las otras.
        (true, false) => format!("{} ({}–∞)", told(middle), told(*least)),
        (true, true) => {
            format!("{} ({}–{})", told(middle), told(*least), told(*most))
        }
    }
}

/// Con dos cifras, si no llega a diez.
pub fn told(number: f64) -> String {
    match number {
        it if it < 10.0 => format!("{it:.1}").replace('.', ","),
        it => format!("{it:.0}"),
    }
}

/// Una fila de una tabla.
pub fn row(cells: impl IntoIterator<Item = String>) -> String {
    let cells: String =
        cells.into_iter().map(|it| format!(" {it} |")).collect();
    format!("|{cells}\n")
}

/// El encabezado: la primera columna, a la izquierda; las demás son números.
pub fn head(first: &str, columns: &[String]) -> String {
    let names = [first.to_owned()].into_iter().chain(columns.to_vec());
    row(names) + "|---|" + &"--:|".repeat(columns.len()) + "\n"
}

/// Cuántos procesos quieren núcleo, según el sistema.
pub fn busy() -> String {
    let load = fs::read_to_string("/proc/loadavg").unwrap_or_default();
    let load = load.split(' ').next().unwrap_or_default();
    load.replace('.', ",")
}

/// Dónde se ha medido, y lo ocupada que estaba la máquina al empezar.
pub fn signature(busy: &str) -> String {
    let cores = available_parallelism().map_or(0, usize::from);
    let python = ayuda::python().ok();
    let python = python.map(|it| run(&it.to_string_lossy(), "-V"));
    let mut says = format!(
        "\nMedido en {cores} núcleos, con {busy} procesos queriendo núcleo al \
         empezar{}, {}, {}",
        priority(),
        run("uname", "-sr"),
        run("rustc", "-V")
    );
    says.extend(python.map(|it| format!(", {it}")));
    says + ".\n"
}

/// Si se ha medido con más prioridad que los demás, o con menos.
fn priority() -> String {
    let stat = fs::read_to_string("/proc/self/stat").unwrap_or_default();
    let (_, rest) = stat.rsplit_once(')').unwrap_or_default();
    // El 19 de la línea entera.
    match rest.split_whitespace().nth(16) {
        None | Some("0") => String::new(),
        Some(nice) => format!(" y prioridad {}", nice.replace('-', "−")),
    }
}

/// Lo que escribe el programa, o nada si no se puede ejecutar.
fn run(program: &str, args: &str) -> String {
    let output = Command::new(program).args(args.split(' ')).output();
    let text = output.map(|output| output.stdout).unwrap_or_default();
    String::from_utf8_lossy(&text).trim().to_owned()
}
