//! Nada de una figura se sale por un lado.

use std::fs;
use std::path::Path;

use maqueta::figura::draw as try_draw;

use crate::figura::{both, numbers};

/// Los turnos del mismo instante van juntos, y ocupan más cuantos más son.
const CROWDED: &str = "   ms  tarea  suceso
    0  uno    se lanza desde el programa
    0  uno    en turno
    0  uno    cede el turno
    0  uno    en turno
    0  uno    cede el turno
    0  uno    en turno
    0  uno    espera la señal
  300  uno    despierta por el bucle
  300  uno    en turno
  300  uno    cede el turno
  300  uno    en turno
  300  uno    cede el turno
  300  uno    en turno
  300  uno    espera la señal
  300  uno    se abandona
";

#[test]
fn no_turn_and_no_end_is_cut() {
    let root = Path::new(env!("LIBRO")).join("examples");
    let pages = fs::read_dir(root).unwrap().map(|it| it.unwrap().path());
    let files = pages
        .filter(|it| it.is_dir())
        .flat_map(|page| fs::read_dir(page).unwrap())
        .map(|it| it.unwrap().path())
        .filter(|it| it.extension().is_some_and(|it| it == "out"));
    let mut records: Vec<String> = files
        .map(|it| fs::read_to_string(it).unwrap())
        .filter(|text| try_draw(text, "cena", "Una cena").is_ok())
        .collect();
    assert!(records.len() > 10, "los registros del libro");
    records.push(CROWDED.to_owned());
    let pill = r#"<rect x="([-\d.]+)" y="-9" width="([\d.]+)" \S+ rx="9""#;
    for (record, width) in records
        .iter()
        .flat_map(|it| both(it).into_iter().zip([680.0, 340.0]))
    {
        let pills = numbers(&record, pill);
        let pills = pills.iter().map(|it| (it[0], it[0] + it[1]));
        let cross = r#"d="M([-\d.]+) -5l10 10m"#;
        let crosses = numbers(&record, cross);
        let crosses = crosses.iter().map(|it| (it[0], it[0] + 10.0));
        for (left, right) in pills.chain(crosses) {
            assert!(
                left >= 0.0 && right <= width,
                "de {left} a {right}, en {width}: {record}"
            );
        }
    }
}
