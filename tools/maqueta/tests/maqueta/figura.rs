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
        let ids = svg.split(" id=\"").skip(1);
        let mut ids: Vec<_> = ids.map(|it| it.split_once('"')).collect();
        assert!(ids.iter().flatten().all(|it| it.0.starts_with("cena-")));
        ids.sort();
        ids.dedup_by_key(|it| it.map(|(id, _)| id));
        assert_eq!(ids.len(), 6, "{svg}");
        for part in [r#"role="img""#, "viewBox=", "cena-titulo cena-texto"] {
            assert!(svg.contains(part), "falta {part}");
        }
        assert!(svg.contains(">Una cena &lt;corta&gt;</title>"), "{svg}");
        assert_eq!(svg.matches("<g").count(), svg.matches("</g>").count());
    }
    assert!(draw(DINNER).contains(">corta &amp; pela</text>"));
}

const ALONE: &str = "   ms  tarea  suceso
    0  uno    se lanza desde el programa
    0  uno    en turno
  300  uno    termina
  300  dos    se lanza desde el programa
  300  dos    en turno
  500  dos    termina
";

/// Los dos dibujos de una figura: el ancho y el estrecho.
pub fn both(text: &str) -> [String; 2] {
    let svg = draw(text);
    let (wide, narrow) = svg.split_once("</svg>").expect("hay dos");
    assert!(wide.contains("class=\"figura ancha\""), "{wide}");
    assert!(narrow.contains("class=\"figura estrecha\""), "{narrow}");
    [wide.to_owned(), narrow.to_owned()]
}

/// Lo que hay en la leyenda, que va detrás de todo lo demás.
fn legend(svg: &str) -> Vec<&str> {
    let texts = svg.split("stroke-width=\"3\" paint-order=\"stroke\" >");
    let texts = texts.skip(1).map(|rest| rest.split_once('<').unwrap().0);
    let texts: Vec<&str> = texts.collect();
    let known = [
        "en turno",
        "lista",
        "espera",
        "turno de",
        "despertar",
        "fin",
        "abandono",
        "sin núcleo",
    ];
    let is_known = |text: &&str| known.iter().any(|it| text.starts_with(it));
    texts.into_iter().filter(is_known).collect()
}

/// Los números de una forma, por cada vez que está.
pub fn numbers(svg: &str, shape: &str) -> Vec<Vec<f64>> {
    let shape = Regex::new(shape).unwrap();
    let found = shape.captures_iter(svg);
    let numbers = found.map(|found| {
        let numbers = found.iter().skip(1).flatten();
        numbers.map(|it| it.as_str().parse().unwrap()).collect()
    });
    numbers.collect()
}

/// Cada turno que dura, con su principio y su ancho.
fn bars(svg: &str) -> Vec<Vec<f64>> {
    numbers(
        svg,
        r#"<rect x="([\d.]+)" y="-9" width="([\d.]+)" \S+ rx="2""#,
    )
}

#[test]
fn equal_times_are_equal_lengths() {
    for svg in both(ALONE) {
        let [one, two] = &bars(&svg)[..2] else {
            panic!("{svg}")
        };
        // 300 y 200 ms, uno detrás de otro.
        assert!((one[1] / two[1] - 1.5).abs() < 0.01, "{svg}");
        assert!((one[0] + one[1] - two[0]).abs() < 0.2, "{svg}");
    }
    for svg in both(&DINNER.replace("100", "  7")) {
        let guides = numbers(&svg, r#"d="M([\d.]+) 2V"#);
        let [bar] = &bars(&svg)[..1] else {
            panic!("{svg}")
        };
        // El pan tiene el turno de la primera guía a la segunda.
        assert_eq!(guides.len(), 2, "{svg}");
        assert_eq!(bar[0], guides[0][0]);
        assert!((bar[0] + bar[1] - guides[1][0]).abs() < 0.2);
    }
}

/// Lo que pasa a la vez no ocupa tiempo: el orden lo dice un número.
#[test]
fn what_happens_at_once_is_numbered_on_one_vertical() {
    let text = "   ms  tarea  suceso
    0  sopa   se lanza desde el programa
    0  pan    se lanza desde el programa
    0  sopa   en turno
    0  sopa   cede el turno
    0  pan    en turno
    0  pan    espera
    0  sopa   en turno
    0  sopa   espera
   50  pan    despierta por el bucle
   50  pan    en turno
   50  pan    termina
   50  sopa   despierta por pan
   50  sopa   en turno
   50  sopa   termina
";
    let digits = r#"<text x="([\d.]+)" y="4" [^>]*>([^<]+)</text>"#;
    let digits = Regex::new(digits).unwrap();
    for svg in both(text) {
        let turns = digits.captures_iter(&svg);
        let turns = turns.map(|it| (it[2].to_owned(), it[1].to_owned()));
        let turns: Vec<(String, String)> = turns.collect();
        let said: Vec<&str> = turns.iter().map(|it| it.0.as_str()).collect();
        // El último es el de la leyenda.
        assert_eq!(said, ["1·3", "5", "2", "4", "1"]);
        assert_eq!(turns[0].1, turns[2].1);
        assert_eq!(turns[1].1, turns[3].1);
        assert!(bars(&svg).is_empty(), "{svg}");
        assert_eq!(
            legend(&svg),
            [
                "espera",
                "turno de un instante, con su orden",
                "despertar",
                "fin"
            ]
        );
    }
}

/// A y B despiertan a C en el mismo instante: son dos flechas, no una.
#[test]
fn no_arrow_hides_another() {
    let text = "   ms  tarea  suceso
    0  A      se lanza desde el programa
    0  B      se lanza desde el programa
    0  C      se lanza desde el programa
  100  C      despierta por A
  100  C      despierta por B
";
    for svg in both(text) {
        let curves = numbers(&svg, r#"d="M([\d.]+) [\d.]+C([\d.]+) "#);
        let sides = curves.iter().map(|it| it[1] > it[0]);
        assert_eq!(sides.collect::<Vec<_>>(), [false, true], "{svg}");
    }
}

#[test]
fn a_legend_names_only_what_the_figure_has() {
    for svg in both(ALONE) {
        assert_eq!(legend(&svg), ["en turno", "fin"]);
        assert!(!svg.contains("url(#"), "{svg}");
    }
    for svg in both(STEPS) {
        let here = legend(&svg);
        assert_eq!(
            here,
            ["en turno", "lista, en la cola", "fin", "sin núcleo"]
        );
        // Dos colas del principio, una del final y la leyenda.
        assert_eq!(svg.matches("url(#cena").count(), 4, "{svg}");
    }
}

/// Lo que al acabar el registro no ha acabado, sigue, y no ocupa más tiempo.
#[test]
fn what_has_not_ended_goes_on() {
    let text = "   ms  tarea  suceso
    0  sopa   se lanza desde el programa
    0  sopa   en turno
    0  sopa   espera el fuego
";
    for svg in both(text) {
        assert!(svg.contains("stroke-dasharray=\"4 4\""), "{svg}");
        assert!(svg.contains(">el fuego</text>"), "{svg}");
    }
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
        "2 filas, una por tarea. Los turnos van numerados por orden. \
         sopa: turno 1 en 0 ms; «corta &amp; pela» en 0 ms; espera el \
         fuego de 0 a 100 ms; despierta por pan en 100 ms; turno 3 en 100 \
         ms; se abandona en 100 ms. \
         pan: turno 2 de 0 a 100 ms; termina en 100 ms. \
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
    fails("no se puede dibujar: línea 1");
    write("cena.out", DINNER);
    let html = drawn(tag).unwrap();
    assert!(html.starts_with("<figure>\n<svg "), "{html}");
    assert!(html.ends_with("</svg>\n<figcaption>Un pie."), "{html}");
    assert!(html.contains("<title id=\"cena-titulo\">La cena</title>"));
    for other in ["`{{#figura ../cena.out}}`", "{{#include ../cena.out}}"] {
        assert_eq!(drawn(other).unwrap(), other);
    }
}
