//! Las barras dicen lo que dice su tabla.

use std::fs;
use std::path::Path;

use maqueta::barras::draw;
use maqueta::figuras::figures;
use regex::Regex;

const UNITS: &str = "\
| Mediana (mínimo–máximo) | Tarea | Hilo |
|---|--:|--:|
| Bytes al dormir | 456 (456–456) | 9 800 (9 700–9 900) |
| CPU (µs) | 0,4 (0,3–0,4) | 33 (32–34) |

Medido en 2 núcleos.
";

const RANGE: &str = "\
| | Mediana | Mínimo | Máximo |
|---|--:|--:|--:|
| Dos tareas | 1,0 | 0,5 | 1,0 |
| Dos hilos | 2,0 | 1,7 | 2,0 |
";

/// De cada barra, su ancho y su número, en los dos dibujos.
fn bars(table: &str) -> [Vec<(f64, String)>; 2] {
    let svg = draw(table, "cena", "Una cena").expect("es una tabla");
    let shape = concat!(
        r#"<rect [^>]*width="([\d.]+)" height="14"[^>]*/>"#,
        r"(?:<path[^>]*/>)*<text[^>]*>([^<]+)</text>"
    );
    let shape = Regex::new(shape).unwrap();
    let (wide, narrow) = svg.split_once("</svg>").expect("hay dos");
    [wide, narrow].map(|svg| {
        let found = shape.captures_iter(svg);
        let bars = found.map(|it| (it[1].parse().unwrap(), it[2].to_owned()));
        bars.collect()
    })
}

#[test]
fn each_bar_is_as_long_as_its_number() {
    for (table, said, values) in [
        (
            UNITS,
            &["456", "9 800", "0,4", "33"][..],
            &[456.0, 9_800.0, 0.4, 33.0][..],
        ),
        (RANGE, &["1,0", "2,0"], &[1.0, 2.0]),
    ] {
        for bars in bars(table) {
            let texts: Vec<&str> =
                bars.iter().map(|(_, text)| text.as_str()).collect();
            assert_eq!(texts, said);
            // Cada grupo es de dos, con su escala: la de la más larga.
            for (bars, values) in bars.chunks(2).zip(values.chunks(2)) {
                let one = bars[1].0 / values[1];
                for ((width, text), value) in bars.iter().zip(values) {
                    // El ancho se escribe con un decimal.
                    let error = (width - one * value).abs();
                    assert!(error < 0.2, "{text}: {width}");
                }
            }
        }
    }
}

/// Las tablas del libro, celda a celda.
#[test]
fn the_bars_of_the_book_say_what_its_tables_say() {
    let examples = Path::new(env!("LIBRO")).join("examples");
    let mut drawn = 0;
    for table in ["beneficios/costes.md", "varios-nucleos/nucleos.md"] {
        let table = fs::read_to_string(examples.join(table)).unwrap();
        // La primera cifra de cada celda que se dibuja.
        let cells = table.lines().filter(|line| line.starts_with("| "));
        let cells = cells.skip(1).flat_map(|row| {
            let cells: Vec<&str> = row.split('|').map(str::trim).collect();
            let last = cells.len() - 1;
            let until = if table.contains("| Mínimo") { 3 } else { last };
            let cells = cells[2..until].iter();
            let cells = cells.map(|it| it.split(" (").next().unwrap());
            cells.map(str::to_owned).collect::<Vec<_>>()
        });
        let cells: Vec<String> = cells.collect();
        // Una tabla de medianas es un grupo; en otra, cada fila es el suyo.
        let rows = table.lines().filter(|line| line.starts_with("| "));
        let rows = rows.count() - 1;
        let group = if table.contains("| Mínimo") {
            rows
        } else {
            cells.len() / rows
        };
        for bars in bars(&table) {
            assert_eq!(bars.len(), cells.len(), "{table}");
            let value =
                |text: &str| text.replace(',', ".").parse::<f64>().unwrap();
            for (bars, cells) in bars.chunks(group).zip(cells.chunks(group)) {
                let longest = bars.iter().max_by(|a, b| a.0.total_cmp(&b.0));
                let (most, text) = longest.expect("hay barras");
                let one = most / value(text);
                for ((width, text), cell) in bars.iter().zip(cells) {
                    assert_eq!(text, cell);
                    let error = (width - one * value(text)).abs();
                    assert!(error < 0.2, "{text}: {width}");
                    drawn += 1;
                }
            }
        }
    }
    assert!(drawn > 20, "{drawn}");
}

#[test]
fn it_says_what_it_shows() {
    let svg = draw(UNITS, "cena", "Una cena").unwrap();
    assert!(svg.contains(
        "Barras. Bytes al dormir: Tarea, 456; Hilo, 9 800. \
         CPU (µs): Tarea, 0,4; Hilo, 33.</desc>"
    ));
}

#[test]
fn what_is_no_table_has_no_bars() {
    for (table, says) in [
        ("", "no hay ninguna tabla"),
        ("| a | b |\n|---|---|\n", "la tabla no tiene filas"),
        ("| a | b |\n|---|---|\n| c |\n", "la tabla no tiene filas"),
        ("| a | b |\n|---|---|\n| c | d |\n", "«d» no es un número"),
        (
            "| a | b |\n|---|---|\n| c | 1 (2) |\n",
            "«1 (2)» no es un número",
        ),
    ] {
        let why = draw(table, "cena", "Una cena").unwrap_err();
        assert!(why.starts_with(says), "{why}");
    }
}

/// El guion de un proyecto no tiene al lado un programa en Rust.
#[test]
fn a_script_says_the_title_of_its_figure() {
    let folder = tempfile::tempdir().unwrap();
    let write = |name: &str, text: &str| {
        fs::write(folder.path().join(name), text).unwrap();
    };
    let source = folder.path().join("src");
    fs::create_dir(&source).unwrap();
    let drawn = || figures("{{#barras ../cuenta.md}}", "a.md", &source);
    write("cuenta.md", "| | A |\n|---|--:|\n| Pan | 2 |\n");
    write("cuenta.py", "\"\"\"Una cuenta.\"\"\"\n");
    let why = format!("{:#}", drawn().unwrap_err());
    let says = "a cuenta.py le falta una línea «Figura: TÍTULO»";
    assert!(why.ends_with(says), "{why}");
    write(
        "cuenta.py",
        "\"\"\"Una cuenta.\n\nFigura: La cuenta\n\"\"\"\n",
    );
    assert!(drawn().unwrap().contains(">La cuenta</title>"));
}
