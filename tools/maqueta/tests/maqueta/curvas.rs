//! Las curvas dicen lo que dice su tabla.

use maqueta::curvas::draw;
use maqueta::svg::{Room, wide};
use regex::Regex;

const TABLE: &str = "\
| Por segundo / ms | Rust, p50 | Rust, p99 | Python, p50 |
|---|--:|--:|--:|
| 10 | 1,0 (0,9–1,1) | 2,0 | 10 (8,0–20) |
| 100 | 10 (9,0–∞) | 40 (30–50) | — |
| 1000 | 100 | 800 | 1000 |

Medido en 2 núcleos.
";

/// Los dos dibujos.
fn both(table: &str) -> [String; 2] {
    let svg = draw(table, "cena", "Una cena").expect("es una tabla");
    let (wide, narrow) = svg.split_once("</svg>").expect("hay dos");
    [wide.to_owned(), narrow.to_owned()]
}

/// Los trazos de las curvas: los de la leyenda van delante.
fn paths(svg: &str) -> Vec<Vec<(f64, f64)>> {
    let shape = Regex::new(r#"<path d="([^"]+)"[^>]*stroke-width="1\.8""#);
    let point = Regex::new(r"([ML])([\d.]+) ([\d.]+)").unwrap();
    let paths = shape.unwrap();
    let paths = paths.captures_iter(svg).filter(|it| !it[1].contains('h'));
    paths
        .map(|path| {
            let points = point.captures_iter(&path[1]);
            let number = |text: &str| text.parse().unwrap();
            points.map(|it| (number(&it[2]), number(&it[3]))).collect()
        })
        .collect()
}

#[test]
fn ten_times_more_is_always_as_far() {
    for svg in both(TABLE) {
        let curves = paths(&svg);
        let [half, worst, python] = &curves[..] else {
            panic!("son tres: {curves:?}");
        };
        assert_eq!((half.len(), worst.len(), python.len()), (3, 3, 2));
        // De 1 a 10 y de 10 a 100, en las dos escalas.
        let steps = |of: fn(&(f64, f64)) -> f64, curve: &[(f64, f64)]| {
            [of(&curve[1]) - of(&curve[0]), of(&curve[2]) - of(&curve[1])]
        };
        for step in [steps(|it| it.0, half), steps(|it| it.1, half)] {
            assert!((step[0] - step[1]).abs() < 0.2, "{step:?}");
            assert!(step[0].abs() > 10.0, "{step:?}");
        }
        // Más tiempo, más arriba; y lo mismo, a la misma altura.
        assert!(half.iter().zip(worst).all(|(it, peak)| peak.1 < it.1));
        assert!((python[0].1 - half[1].1).abs() < 0.2);
    }
}

#[test]
fn where_there_is_no_number_the_curve_stops() {
    let shape = Regex::new(r#"d="(M[\d. ]+M[\d. ]+)""#).unwrap();
    for svg in both(TABLE) {
        assert!(shape.is_match(&svg), "se une lo que no se sabe: {svg}");
    }
}

#[test]
fn nothing_leaves_the_figure() {
    let room = [Room::Wide.width(), Room::Narrow.width()];
    let shape = r#"<text x="([\d.-]+)"([^>]*)>([^<]+)</text>"#;
    let shape = Regex::new(shape).unwrap();
    for (svg, width) in both(TABLE).iter().zip(room) {
        let mut texts = 0;
        for found in shape.captures_iter(svg) {
            let x: f64 = found[1].parse().unwrap();
            let takes = wide(&found[3]);
            let from = match &found[2] {
                it if it.contains("\"end\"") => x - takes,
                it if it.contains("middle") => x - takes / 2.0,
                _ => x,
            };
            assert!(from >= -0.1 && from + takes <= width + 0.1, "{found:?}");
            texts += 1;
        }
        assert!(texts > 9, "{texts}");
    }
}

#[test]
fn it_says_what_it_shows() {
    let [wide, _] = both(TABLE);
    assert!(wide.contains(
        "Curvas. Abajo, Por segundo; a la izquierda, ms. Rust, p50: con 10, \
         1,0; con 100, 10; con 1000, 100."
    ));
}

#[test]
fn what_has_no_scale_has_no_curves() {
    for (table, says) in [
        (
            "| a / b | c |\n|---|---|\n| 1 | d |\n",
            "«d» no es un número",
        ),
        ("| a | c |\n|---|---|\n| 1 | 2 |\n", "«a» no es «ABAJO"),
        ("| a / b | c |\n|---|---|\n| 1 | 0 |\n", "«0» no cabe"),
        (
            "| a / b | c |\n|---|---|\n| 1 | — |\n",
            "no hay ningún número",
        ),
        (
            "| a / b | c | d | e | f | g |\n|-|-|-|-|-|-|\n\
             | 1 | 2 | 3 | 4 | 5 | 6 |\n",
            "más de 4 curvas",
        ),
    ] {
        let why = draw(table, "cena", "Una cena").unwrap_err();
        assert!(why.starts_with(says), "{why}");
    }
}
