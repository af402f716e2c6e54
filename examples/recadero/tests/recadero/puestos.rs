//! Los valores que van puestos en lo que se despliega.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::fs;
use std::time::Duration;

use libtest_mimic::{Failed, Trial};
use recadero::attempt::Verdict;
use recadero::policy::Policy;
use recadero::store::Settled;

use crate::etapas::folder;

/// Lo que un destino puede estar apagado sin perder ninguno.
const OFF: Duration = Duration::from_secs(24 * 3600);

pub fn trials() -> Vec<Trial> {
    vec![
        Trial::test("puestos_aguantan_un_dia", a_day_off),
        Trial::test("puestos_como_dice_el_readme", as_told),
    ]
}

/// Las que lee la etapa que se despliega, con lo que va puesto tal como está
/// escrito.
fn given(stage: &str) -> Result<BTreeMap<String, String>, Failed> {
    let path = folder().join(format!("{stage}.rs"));
    let text = fs::read_to_string(path)?;
    let mut found = BTreeMap::new();
    for call in ["vars.get(", "vars.count(", "vars.millis("] {
        for rest in text.split(call).skip(1) {
            // Hasta el paréntesis que cierra el suyo.
            let mut open = 1;
            let end = rest.find(|it| {
                open += i32::from(it == '(') - i32::from(it == ')');
                open == 0
            });
            let (name, value) = rest[..end.unwrap_or(0)]
                .split_once(", ")
                .ok_or("una variable sin valor")?;
            let name = name.trim().trim_matches('"').to_owned();
            found.insert(name, value.trim().to_owned());
        }
    }
    Ok(found)
}

/// Cuánto se aguanta a un destino apagado: lo menos y lo más, según el dado.
fn endures(attempts: u32, first: Duration, most: Duration) -> [Duration; 2] {
    let policy = Policy {
        attempts,
        first,
        most,
    };
    [0.0, 1.0].map(|dice| {
        let mut total = Duration::ZERO;
        for attempt in 1..=attempts {
            let why = "no conecta".to_owned();
            let verdict = Verdict::Unsure { why, wait: None };
            match policy.settle(verdict, attempt, dice, true) {
                Settled::Again { after, .. } => total += after,
                _ => return total,
            }
        }
        total
    })
}

fn a_day_off() -> Result<(), Failed> {
    let mut table =
        String::from("| Intentos | Aguanta como poco | Como mucho |\n");
    table += "|--:|---|---|\n";
    let mut least = Duration::ZERO;
    for stage in ["e11_ver_que_pasa", "e14_desplegar"] {
        let given = given(stage)?;
        let number = |name: &str| -> Result<u64, Failed> {
            let text = given.get(name).ok_or(format!("{stage} sin {name}"))?;
            Ok(text.replace('_', "").parse()?)
        };
        let attempts = number("INTENTOS")?;
        let [first, most] = [number("ESPERA_MS")?, number("ESPERA_MAX_MS")?]
            .map(Duration::from_millis);
        let [from, to] = endures(attempts.try_into()?, first, most);
        writeln!(table, "| {attempts} | {} | {} |", told(from), told(to))?;
        least = from;
    }
    if least < OFF {
        return Err(format!("se rinde a los {}", told(least)).into());
    }
    Ok(ayuda::same_or_write(table, &folder().join("aguante.md"))?)
}

/// En minutos, o en horas.
fn told(time: Duration) -> String {
    let hours = time.as_secs_f64() / 3600.0;
    match hours < 1.0 {
        true => format!("{:.0} minutos", hours * 60.0),
        false => format!("{hours:.0} horas"),
    }
}

/// La columna «Puesta» de la tabla, que es lo que lee quien despliega.
fn as_told() -> Result<(), Failed> {
    let readme = fs::read_to_string(folder().join("../README.md"))?;
    let mut wrong = String::new();
    for (name, value) in given("e14_desplegar")? {
        let value = match name.as_str() {
            "ESCUCHA" => "`127.0.0.1:8080`".to_owned(),
            "CARPETA" => "`datos`".to_owned(),
            "REGISTRO" => "`INFO`".to_owned(),
            "POSTGRES" => "ninguna".to_owned(),
            _ => value.replace('_', ""),
        };
        let row = format!("| `RECADERO_{name}` | {value} |");
        if !readme.contains(&row) {
            writeln!(wrong, "no dice «{row}»")?;
        }
    }
    match wrong.is_empty() {
        true => Ok(()),
        false => Err(wrong.into()),
    }
}
