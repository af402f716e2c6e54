//! Los diagramas de secuencia: lo que se entiende y lo que no.

use crate::cena::{SOUP, block};
use maqueta::diagramas::{diagrams, mark};
use maqueta::figuras::draw;
use maqueta::secuencia::{dialogue, parse};

const AB: &str = "sequenceDiagram\nparticipant A\nparticipant B as Be";

fn ab(lines: &str) -> String {
    format!("{AB}\n{lines}")
}

fn fails(diagram: &str) -> String {
    let written = format!("{}```mermaid\n", "\n".repeat(6));
    let failed = diagrams(&block(diagram), &written, "cena.md");
    failed.unwrap_err().to_string()
}

#[test]
fn every_piece_of_the_grammar_is_read() {
    let soup = parse(SOUP).unwrap();
    let people = soup.people.iter().map(|person| person.name.as_str());
    assert!(people.eq(["Ana <la de la «ñ»>", "luis"]));
    // Cada paso dice, con sus palabras, lo que dice su línea.
    let lines: Vec<&str> = SOUP.lines().map(str::trim).collect();
    assert_eq!(soup.steps.len(), lines.len() - 4);
    for step in &soup.steps {
        assert_eq!(soup.says(step), lines[step.line - 1]);
    }
}

#[test]
fn the_drawing_tells_what_the_text_says() {
    let drawn = diagrams(&block(SOUP), "", "cena.md").unwrap();
    assert!(drawn.starts_with("Antes.\n\n<figure class=\"diagrama\"><svg "));
    assert!(drawn.ends_with("</svg></figure>\n\nDespués.\n"));
    assert!(drawn.contains(
        "<title id=\"cena-1-titulo\">Diagrama de secuencia entre \
         Ana &lt;la de la «ñ»&gt; y luis</title>"
    ));
    assert!(drawn.contains("De Ana &lt;la de la «ñ»&gt; a luis: ¿Hay"));
    assert!(drawn.contains("Empieza «alt»: queda. De luis a Ana"));
    assert!(drawn.contains("O bien: se acabó."));
    assert!(!drawn.contains(" style="), "la página no admite estilos");
    assert!(!drawn.contains("<script"));
}

#[test]
fn a_broken_diagram_tells_its_page_and_line() {
    let where_it = "src/cena.md:7: en la línea ";
    for (diagram, says) in [
        ("", "1 del diagrama, no hay nada escrito"),
        (
            "flowchart TD\n  A --> B",
            "1 del diagrama, la primera línea",
        ),
        (
            "sequenceDiagrams\nA->>B: x",
            "1 del diagrama, la primera línea",
        ),
        (
            "sequenceDiagram\n\n",
            "2 del diagrama, no hay ningún mensaje",
        ),
        (AB, "3 del diagrama, no hay ningún mensaje"),
        (
            &ab("A>>B: Hola"),
            "4 del diagrama, no se entiende «A>>B: Hola»",
        ),
        (&ab("A->>B"), "4 del diagrama, no se entiende «A->>B»"),
        (&ab("A->>B:"), "4 del diagrama, no se entiende «A->>B:»"),
        (&ab("A--)B: x"), "4 del diagrama, no se entiende «A--)B: x»"),
        (&ab("A->>+B: x"), "4 del diagrama, «+B» no es participante"),
        (&ab("A->>C: x"), "4 del diagrama, «C» no es participante"),
        (&ab("C-->>A: x"), "4 del diagrama, «C» no es participante"),
        (
            &ab("Note over A: x"),
            "4 del diagrama, no se entiende «Note",
        ),
        (
            &ab("activate A"),
            "4 del diagrama, no se entiende «activate A»",
        ),
        (&ab("par x"), "4 del diagrama, no se entiende «par x»"),
        (
            &ab("autonumber"),
            "4 del diagrama, no se entiende «autonumber»",
        ),
        (&ab("participant A"), "4 del diagrama, «A» está dos veces"),
        (
            &ab("participant C D"),
            "4 del diagrama, «participant C D» no se",
        ),
        (&ab("end"), "4 del diagrama, sobra «end»"),
        (&ab("else x"), "4 del diagrama, sobra «else»"),
        (
            &ab("loop x\nA->>B: x"),
            "4 del diagrama, falta el «end» de este «l",
        ),
        (
            &ab("alt x\nelse y"),
            "4 del diagrama, falta el «end» de este «alt»",
        ),
        (
            &ab("loop x\nelse y\nend"),
            "5 del diagrama, «else» es de «alt», y esto es un «loop»",
        ),
    ] {
        let failure = fails(diagram);
        let expected = format!("{where_it}{says}");
        assert!(failure.starts_with(&expected), "{failure}");
    }
}

/// Estén marcados o no: mdbook-mermaid puede no estar instalado.
#[test]
fn every_diagram_is_found_in_lists_and_quotes_too() {
    let good = ab("A->>B: x & <y>\n");
    let item = good.replace('\n', "\n  ");
    let quote = good.replace('\n', "\n> ");
    let page = |last: &str| {
        format!(
            "Uno.\n\n```mermaid\n{good}```\n\n- Dos:\n\n  ```mermaid\n  \
             {item}```\n\n> ```mermaid\n> {quote}```\n\n````markdown\n\
             ```mermaid\n```\n````\n\n```mermaid\n{last}\n```\n"
        )
    };
    let written = page(&good);
    let drawn = diagrams(&mark(&written), &written, "cena.md").unwrap();
    assert_eq!(drawn.matches("<figure").count(), 4, "{drawn}");
    assert_eq!(drawn.matches(": x &amp; &lt;y&gt;.").count(), 4);
    assert!(drawn.contains("\n  <figure"), "{drawn}");
    assert!(drawn.contains("\n> <figure"), "{drawn}");
    let written = page("nada");
    let why = diagrams(&mark(&written), &written, "cena.md").unwrap_err();
    let line = written.lines().count() - 2;
    let place = format!("src/cena.md:{line}: en la línea 1 del diagrama");
    assert!(why.to_string().starts_with(&place), "{why}");
}

#[test]
fn a_drawing_in_a_list_stays_in_the_list() {
    let page = "- Uno:\n\n  <pre class=\"mermaid\">sequenceDiagram\n\n\
                participant A\nA-&gt;&gt;A: x\n</pre>\n\n  Sigue.\n";
    let drawn = diagrams(page, "", "cena.md").unwrap();
    let lines: Vec<&str> = drawn.lines().collect();
    assert_eq!(lines.len(), 5, "{drawn}");
    assert!(lines[2].starts_with("  <figure"));
    assert_eq!(lines[4], "  Sigue.");
}

#[test]
fn a_dialogue_is_a_diagram() {
    let said = "una manera: antes\n  ana -> luis: ¿Hay?\n  luis --> ana: No\n\
                otra\n  ana -> sala: Va\n";
    let sequence = dialogue(said).unwrap();
    let says = sequence.steps.iter().map(|step| sequence.says(step));
    let expected = [
        "alt una manera: antes",
        "ana->>luis: ¿Hay?",
        "luis-->>ana: No",
        "else otra",
        "ana->>sala: Va",
        "end",
    ];
    assert!(says.eq(expected));
    let names = sequence.people.iter().map(|person| person.name.as_str());
    assert!(names.eq(["Ana", "Luis", "Sala"]));
    let svg = draw("secuencia", said, "cena", "La cena").unwrap();
    assert!(svg.contains("<title id=\"cena-titulo\">La cena</title>"));
    // Sin maneras no hay recuadro.
    let plain = dialogue("ana -> luis: ¿Hay?").unwrap();
    assert_eq!(plain.steps.len(), 1);
}

#[test]
fn a_broken_dialogue_tells_its_line() {
    for (text, says) in [
        ("", "línea 1: no hay ningún mensaje"),
        ("nadie habla", "línea 1: no hay ningún mensaje"),
        (
            "ana -> luis: Hola\n\nluis -> ana: Sí",
            "línea 2: un mensaje es",
        ),
        ("ana -> luis", "línea 1: un mensaje es"),
        ("ana->luis: Hola", "línea 1: un mensaje es"),
    ] {
        let why = draw("secuencia", text, "cena", "La cena").unwrap_err();
        assert!(why.starts_with(says), "{why}");
    }
    let why = draw("otra", "", "cena", "La cena").unwrap_err();
    assert_eq!(why, "no hay ninguna figura que se llame «otra»");
}
