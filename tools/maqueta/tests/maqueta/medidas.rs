//! El dibujo de un diagrama: que nada se pise, se salga ni se haga pequeño.

use std::fmt::Write as _;

use crate::cena::{SOUP, block};
use maqueta::diagramas::diagrams;
use maqueta::svg::wide_at;
use regex::Regex;

#[test]
fn two_drawings_share_no_names() {
    let page = block(SOUP) + &block(SOUP);
    let drawn = diagrams(&page, "", "uno/cena.md").unwrap();
    let id = Regex::new(" id=\"([^\"]+)\"").unwrap();
    let mut ids: Vec<&str> = id
        .captures_iter(&drawn)
        .map(|found| found.get(1).unwrap().as_str())
        .collect();
    assert_eq!(ids.len(), 4);
    ids.sort();
    ids.dedup();
    assert_eq!(ids.len(), 4);
}

/// Un texto ancho, muchas personas y recuadros dentro de recuadros.
fn hard_cases() -> Vec<String> {
    let mut many = String::from("sequenceDiagram\n");
    for person in 0..40 {
        writeln!(many, "participant P{person}").unwrap();
    }
    for person in 0..39 {
        writeln!(many, "P{person}->>P{}: Mensaje {person}", person + 1)
            .unwrap();
    }
    let long = format!(
        "sequenceDiagram\nparticipant A as {}\nparticipant B\nA->>B: {}\n\
         B->>B: {}\n",
        "MAYÚSCULAS ".repeat(9),
        "palabra larguísima ".repeat(12),
        "W".repeat(50),
    );
    let head = "sequenceDiagram\nparticipant A\nparticipant B\n";
    let nested = format!(
        "{head}{}A->>B: x\n{}",
        "loop uno\n".repeat(6),
        "end\n".repeat(6)
    );
    let told = format!(
        "{head}loop Mientras el horno no avise de que ya está\nA->>B: x\nalt y \
         ninguno de los dos ha cerrado todavía\n\
         B->>B: se mira a sí mismo\nelse \
         cierran antes de lo que nadie esperaba\nB-->>A: sí\nend\nend\n"
    );
    vec![SOUP.to_owned(), many, long, nested, told]
}

/// Dos textos no se pisan, y ninguno se sale del dibujo.
#[test]
fn no_text_leaves_the_drawing_or_covers_another() {
    let shape = Regex::new(concat!(
        r#"<text x="([\d.-]+)" y="([\d.-]+)"[^>]*>([^<]*)</text>"#,
        r#"|(<g text-anchor="start"[^>]*>)|(</g>)"#,
        r#"|viewBox="(-?\d+) 0 (\d+) (\d+)"#
    ))
    .unwrap();
    for case in hard_cases() {
        let drawn = diagrams(&block(&case), "", "cena.md").unwrap();
        let mut start = false;
        let mut size = (0.0, 0.0, 0.0);
        let mut boxes: Vec<(f64, f64, f64, f64, String)> = Vec::new();
        for found in shape.captures_iter(&drawn) {
            let number = |index: usize| found[index].parse::<f64>().unwrap();
            if found.get(6).is_some() {
                size = (number(6), number(6) + number(7), number(8));
            } else if found.get(4).is_some() {
                start = true;
            } else if found.get(5).is_some() {
                start = false;
            } else {
                let text = found[3].replace("&quot;", "\"");
                let text = text.replace("&lt;", "<").replace("&gt;", ">");
                let text = text.replace("&amp;", "&");
                let width = wide_at(&text, 13.0);
                let (x, y) = (number(1), number(2));
                let left = if start { x } else { x - width / 2.0 };
                boxes.push((left, left + width, y - 11.0, y + 3.0, text));
            }
        }
        assert!(!boxes.is_empty());
        for (index, one) in boxes.iter().enumerate() {
            assert!(
                one.0 >= size.0 - 0.6
                    && one.1 <= size.1 + 0.6
                    && one.3 <= size.2,
                "«{}» se sale: {one:?} de {size:?}",
                one.4
            );
            for other in &boxes[index + 1..] {
                let apart = one.1 <= other.0
                    || other.1 <= one.0
                    || one.3 <= other.2
                    || other.3 <= one.2;
                assert!(apart, "«{}» pisa a «{}»", one.4, other.4);
            }
        }
    }
}

/// La letra se ve a su tamaño: el dibujo mide lo que ocupa, o se encoge de 13 a
/// 12 si así cabe en la página.
#[test]
fn letters_are_never_smaller_than_twelve() {
    let size = Regex::new("viewBox=\"-?\\d+ 0 (\\d+) \\d+\" width=\"(\\d+)\"")
        .unwrap();
    for case in hard_cases() {
        let drawn = diagrams(&block(&case), "", "cena.md").unwrap();
        let found = size.captures(&drawn).unwrap();
        let number = |index: usize| found[index].parse::<f64>().unwrap();
        let letter = 13.0 * number(2) / number(1);
        assert!((11.9..=13.1).contains(&letter), "{letter}");
    }
}

/// Diez veces más mensajes, diez veces más dibujo: nada crece más deprisa.
#[test]
fn the_drawing_grows_with_the_diagram() {
    let size = |times: usize| {
        let text = "A->>B: x\nloop y\nB-->>A: z\nend\n".repeat(times);
        let head = "sequenceDiagram\nparticipant A\nparticipant B";
        let page = block(&format!("{head}\n{text}"));
        diagrams(&page, "", "cena.md").unwrap().len() as f64
    };
    let ratio = size(1000) / size(100);
    assert!(ratio < 10.5, "{ratio}");
}
