//! Lo que toda figura cumple, y lo que dice a quien no la ve.

use grabadora::Record;

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
    let record: Record = text.parse().expect("es un registro");
    record.draw("cena", "Una cena <corta>")
}

#[test]
fn it_fits_in_a_page() {
    for text in [DINNER, STEPS] {
        let svg = draw(text);
        assert!(svg.lines().all(|line| !line.trim().is_empty()), "{svg}");
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
#[should_panic(expected = "el registro está vacío")]
fn an_empty_record_has_no_figure() {
    draw("ms  tarea  suceso\n");
}
