//! Los grafos: hay una flecha por cada cosa que ocurrió, y ninguna más.

use maqueta::grafo::{ciclo, estados};
use regex::Regex;

const LIVES: &str = "   ms  tarea  suceso
    0  ana    se lanza desde el programa
    0  luis   se lanza desde ana
    0  ana    en turno
    0  ana    cede el turno
    0  luis   en turno
    0  luis   espera a ana
    0  ana    en turno
    0  luis   despierta por ana
    0  ana    termina
    0  luis   en turno
    0  luis   entra en pánico
";

/// Quién es quién en un dibujo: sus cajas, y los extremos de sus flechas.
fn read(svg: &str) -> (Vec<String>, Vec<[(f64, f64); 2]>) {
    let number = |text: &str| -> f64 { text.parse().unwrap() };
    let name = Regex::new(r#"font-weight="600">([^<]+)</text></g>"#).unwrap();
    let names = name.captures_iter(svg).map(|it| it[1].to_owned()).collect();
    let way = r#"<path d="M([\d.]+) ([\d.]+)[^"]*L([\d.]+) ([\d.]+)" fill"#;
    let way = Regex::new(way).unwrap();
    let ways = way.captures_iter(svg).map(|it| {
        let [a, b, c, d] = [1, 2, 3, 4].map(|at| number(&it[at]));
        [(a, b), (c, d)]
    });
    (names, ways.collect())
}

/// Cada caja, con sus bordes.
fn boxes(svg: &str) -> Vec<[f64; 4]> {
    let shape = concat!(
        r#"<g transform="translate\(([\d.]+) ([\d.]+)\)"><rect "#,
        r#"x="-([\d.]+)" y="-([\d.]+)""#
    );
    let shape = Regex::new(shape).unwrap();
    let found = shape.captures_iter(svg).map(|it| {
        let [x, y, half, high]: [f64; 4] =
            [1, 2, 3, 4].map(|at| it[at].parse().unwrap());
        [x - half, y - high, x + half, y + high]
    });
    found.collect()
}

/// Una flecha sale del borde de una caja y llega al de otra.
fn touches(boxes: &[[f64; 4]], (x, y): (f64, f64)) -> bool {
    boxes.iter().any(|[left, top, right, bottom]| {
        let inside = x > left - 0.2
            && x < right + 0.2
            && y > top - 0.2
            && y < bottom + 0.2;
        let near = |a: f64, b: &f64| (a - b).abs() < 0.2;
        let edge = near(x, left) || near(x, right);
        inside && (edge || near(y, top) || near(y, bottom))
    })
}

fn check_geometry(svg: &str) {
    let view = Regex::new(r#"viewBox="0 0 ([\d.]+) ([\d.]+)""#).unwrap();
    for svg in svg.split_inclusive("</svg>") {
        let boxes = boxes(svg);
        let size = view.captures(svg).expect("tiene tamaño");
        let [width, height]: [f64; 2] =
            [1, 2].map(|at| size[at].parse().unwrap());
        for (at, one) in boxes.iter().enumerate() {
            let fits = one[0] >= 0.0 && one[1] >= 0.0;
            assert!(fits && one[2] <= width && one[3] <= height, "{one:?}");
            for other in &boxes[at + 1..] {
                let apart = one[2] < other[0]
                    || other[2] < one[0]
                    || one[3] < other[1]
                    || other[3] < one[1];
                assert!(apart, "{one:?} pisa a {other:?}");
            }
        }
        for [from, to] in read(svg).1 {
            assert!(touches(&boxes, from), "sale de {from:?}");
            assert!(touches(&boxes, to), "llega a {to:?}");
        }
    }
}

#[test]
fn an_arrow_is_a_change_that_happened() {
    let svg = estados::draw(LIVES, "vida", "Una vida").unwrap();
    let about = "De creada a lista: la lanza otra tarea o el programa. \
        De lista a en turno: le da turno el bucle. \
        De en turno a lista: cede ella misma. \
        De en turno a en espera: espera ella misma. \
        De en turno a terminada: termina ella misma. \
        De en turno a fallida: falla ella misma. \
        De en espera a lista: la despierta otra tarea.</desc>";
    assert!(svg.contains(about), "{svg}");
    for svg in svg.split_inclusive("</svg>") {
        let (names, ways) = read(svg);
        let expected = [
            "creada",
            "lista",
            "en turno",
            "en espera",
            "terminada",
            "fallida",
        ];
        assert_eq!(names, expected);
        assert_eq!(ways.len(), 7, "{svg}");
    }
    check_geometry(&svg);
    // Sin el pánico, sobran una caja y una flecha.
    let calm = LIVES.replace("entra en pánico", "termina");
    let svg = estados::draw(&calm, "vida", "Una vida").unwrap();
    assert!(!svg.contains("fallida"), "{svg}");
    assert_eq!(read(&svg).1.len(), 12);
}

#[test]
fn who_cancels_is_who_says_so() {
    let text = "   ms  tarea  suceso
    0  ana    se lanza desde el programa
    0  luis   se lanza desde el programa
    0  ana    en turno
    0  ana    espera
    0  luis   en turno
    0  luis   paso: cancela ana
    0  ana    se abandona
";
    let svg = estados::draw(text, "vida", "Una vida").unwrap();
    let says = "De en espera a cancelada: la cancela otra tarea.";
    assert!(svg.contains(says), "{svg}");
    check_geometry(&svg);
    let silent = text.replace("cancela ana", "mira");
    let why = estados::draw(&silent, "vida", "Una vida").unwrap_err();
    assert_eq!(why, "el grafo no sabe dibujar «se abandona»");
}

#[test]
fn a_change_that_nobody_can_draw_is_a_fault() {
    for (text, says) in [
        (" paso  tarea  suceso\n", "el registro está vacío"),
        ("hola\n", "línea 1 del registro"),
        (
            " paso  tarea  suceso\n    0  ana  en turno\n",
            "ana no se ha lanzado",
        ),
        (
            " paso  tarea  suceso
    0  ana    se lanza desde el programa
    1  ana    termina
",
            "ana pasa de lista a terminada",
        ),
    ] {
        let why = estados::draw(text, "vida", "Una vida").unwrap_err();
        assert!(why.starts_with(says), "{why}");
    }
}

const CROSSED: &str = " paso  tarea  suceso
    0  ana    se lanza desde el programa
    1  luis   se lanza desde el programa
    2  ana    en turno
    3  ana    paso: toma la sal
    4  ana    cede el turno
    5  luis   en turno
    6  luis   paso: toma la olla
    7  luis   cede el turno
    8  ana    en turno
    9  ana    espera la olla
   10  luis   en turno
   11  luis   espera la sal
";

#[test]
fn a_cycle_is_two_tasks_that_wait_for_each_other() {
    let svg = ciclo::draw(CROSSED, "ciclo", "Un ciclo").unwrap();
    let about = "ana espera la olla, que tiene luis; luis espera la sal, \
        que tiene ana.</desc>";
    assert!(svg.contains(about), "{svg}");
    let (names, ways) = read(&svg);
    assert_eq!(names, ["ana", "la olla", "luis", "la sal"]);
    // Cada flecha acaba donde sale la siguiente, y la última, en la primera.
    assert_eq!(ways.len(), 4);
    check_geometry(&svg);
    let boxes = boxes(&svg);
    let at = |point| boxes.iter().position(|it| touches(&[*it], point));
    for (place, [from, to]) in ways.into_iter().enumerate() {
        assert_eq!(at(from), Some(place));
        assert_eq!(at(to), Some((place + 1) % 4));
    }
}

#[test]
fn without_a_cycle_there_is_no_figure() {
    for other in [
        // Ana suelta antes de esperar, o espera lo que nadie tiene.
        CROSSED.replace("cede el turno\n    5", "paso: suelta la sal\n    5"),
        CROSSED.replace("espera la olla", "espera el pan"),
        CROSSED.replace("espera la sal", "termina"),
    ] {
        let why = ciclo::draw(&other, "ciclo", "Un ciclo").unwrap_err();
        assert!(why.starts_with("no hay dos tareas"), "{why}");
    }
}
