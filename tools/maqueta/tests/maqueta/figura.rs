//! Lo que toda figura cumple, y lo que dice a quien no la ve.

use std::fs;

use maqueta::figura::draw as try_draw;
use maqueta::figuras::figures;
use regex::Regex;

const DINNER: &str = "   ms  tarea  suceso
    0  sopa   se lanza desde el programa
    0  pan    se lanza desde el programa
    0  sopa   en turno
    0  sopa   paso: corta & pela
    0  sopa   espera el fuego
    0  pan    en turno
  100  sopa   despierta por pan
  100  pan    termina
  100  sopa   en turno
  100  sopa   se abandona
";

const STEPS: &str = " paso  tarea  suceso
    0  Ana    se lanza desde el programa
    1  Luis   se lanza desde el programa
    2  Ana    en turno
    3  Luis   en turno
    4  Ana    termina
    5  Luis   pierde el núcleo
";

fn draw(text: &str) -> String {
    try_draw(text, "cena", "Una cena <corta>").expect("es un registro")
}

#[test]
fn it_fits_in_a_page() {
    let fixed = Regex::new(r"#[0-9a-f]{3}").unwrap();
    let colour = Regex::new(r"var\(--[^)]*\)").unwrap();
    for text in [DINNER, STEPS] {
        let svg = draw(text);
        // Una línea en blanco la cortaría.
        assert_eq!(svg.lines().count(), 1, "{svg}");
        // Un color fijo no cambia con el tema.
        let bare = colour.replace_all(&svg, "").replace("url(#", "");
        assert!(!fixed.is_match(&bare), "{bare}");
        // Dos figuras de una página no se pisan los nombres.
        for id in svg.split(" id=\"").skip(1) {
            assert!(id.starts_with("cena-"), "{id}");
        }
        for part in [r#"role="img""#, "viewBox=", "cena-titulo cena-texto"] {
            assert!(svg.contains(part), "falta {part}");
        }
        assert!(svg.contains(">Una cena &lt;corta&gt;</title>"), "{svg}");
        assert_eq!(svg.matches("<g").count(), svg.matches("</g>").count());
    }
    assert!(draw(DINNER).contains(">corta &amp; pela</text>"));
}

#[test]
fn each_state_has_its_own_shape() {
    let svg = draw(DINNER);
    let row = svg.split("<g ").nth(1).expect("hay una fila");
    let bars = row.matches("<rect").count();
    let queued = row.matches("url(#cena-cola)").count();
    // Dos ratos en la cola, dos turnos y una espera.
    assert_eq!((queued, bars - queued), (2, 2), "{row}");
    assert_eq!(row.matches("stroke-width=\"1.5\"").count(), 1, "{row}");
}

#[test]
fn it_says_what_happens() {
    let says = |text| {
        let svg = draw(text);
        let (_, rest) = svg
            .split_once("<desc id=\"cena-texto\">")
            .expect("hay un texto");
        rest.split_once("</desc>").expect("acaba").0.to_owned()
    };
    assert_eq!(
        says(DINNER),
        "2 filas, una por tarea. \
         sopa: en turno en 0 ms; «corta &amp; pela» en 0 ms; espera el \
         fuego de 0 a 100 ms; en turno en 100 ms; se abandona en 100 ms. \
         pan: en turno de 0 a 100 ms; termina en 100 ms. \
         Nunca hay más de una en turno."
    );
    assert_eq!(
        says(STEPS),
        "2 filas, una por tarea. \
         Ana: lista y sin turno del paso 0 al 2; en turno del paso 2 al \
         4; termina en el paso 4. \
         Luis: lista y sin turno del paso 1 al 3; en turno del paso 3 \
         al 5; pierde el núcleo en el paso 5. \
         Llegan a estar 2 en turno a la vez."
    );
}

#[test]
fn what_is_no_record_has_no_figure() {
    let why = |text| try_draw(text, "cena", "Una cena").unwrap_err();
    assert_eq!(why("ms  tarea  suceso\n"), "el registro está vacío");
    assert!(why("hola\n").starts_with("línea 1 del registro"));
}

/// La página solo dice cuál: el dibujo, y su título, salen del programa.
#[test]
fn a_page_shows_the_figure_of_a_program() {
    let folder = tempfile::tempdir().unwrap();
    let write = |name: &str, text: &str| {
        fs::write(folder.path().join(name), text).unwrap();
    };
    fs::create_dir(folder.path().join("src")).unwrap();
    let source = folder.path().join("src");
    let tag = "<figure>\n{{#figura ../cena.out}}\n<figcaption>Un pie.";
    let drawn = |page: &str| {
        figures(page, "a.md", &source).map_err(|why| format!("{why:#}"))
    };
    let fails = |says: &str| {
        let why = drawn(tag).unwrap_err();
        let place = "src/a.md: {{#figura ../cena.out}}: ";
        assert!(why.starts_with(&format!("{place}{says}")), "{why}");
    };
    fails("cena.rs no se puede leer");
    write("cena.rs", "//! Una cena.\n");
    fails("a cena.rs le falta una línea «//! Figura: TÍTULO»");
    write("cena.rs", "//! Una cena.\n//! Figura: La cena\n");
    fails("cena.out no se puede leer");
    write("cena.out", "hola\n");
    fails("cena.out no es un registro: línea 1");
    write("cena.out", DINNER);
    let html = drawn(tag).unwrap();
    assert!(html.starts_with("<figure>\n<svg "), "{html}");
    assert!(html.ends_with("</svg>\n<figcaption>Un pie."), "{html}");
    assert!(html.contains("<title id=\"cena-titulo\">La cena</title>"));
    for other in ["`{{#figura ../cena.out}}`", "{{#include ../cena.out}}"] {
        assert_eq!(drawn(other).unwrap(), other);
    }
}
