//! Los diagramas de secuencia: lo que se entiende y lo que no.

use crate::cena::{SOUP, block};
use maqueta::diagramas::{diagrams, mark};
use maqueta::lector::parse;
use maqueta::secuencia::{Head, Side, Step};
use regex::Regex;

fn fails(diagram: &str) -> String {
    let written = format!("{}```mermaid\n", "\n".repeat(6));
    let failed = diagrams(&block(diagram), &written, "cena.md");
    failed.unwrap_err().to_string()
}

#[test]
fn every_piece_of_the_grammar_is_read() {
    let soup = parse(SOUP).unwrap();
    assert_eq!(soup.people, ["Ana <la de la «ñ»>", "luis"]);
    let told: Vec<String> = soup
        .steps
        .iter()
        .map(|step| match step {
            Step::Message {
                from, to, arrow, ..
            } => format!("{from}{:?}{}{to}", arrow.head, arrow.dashed),
            Step::Note { side, from, to, .. } => format!("{side:?}{from}{to}"),
            Step::Activate(who) => format!("+{who}"),
            Step::Deactivate(who) => format!("-{who}"),
            Step::Open { kind, text } => format!("{kind}:{text}"),
            Step::Branch(text) => format!("else:{text}"),
            Step::Close => "end".to_owned(),
        })
        .collect();
    assert_eq!(
        told,
        [
            "0Filledfalse1",
            "+1",
            "loop:Cada pedido",
            "1Filledtrue0",
            "alt:queda",
            "1Openfalse0",
            "else:se acabó",
            "1Crossfalse0",
            "end",
            "1Filledfalse1",
            "end",
            "Over01",
            "Right11",
            "Left00",
            "1Filledtrue0",
            "-1",
        ]
    );
    let plain = parse("sequenceDiagram\nA->B: x\nB-->A: y").unwrap();
    let heads = plain.steps.iter().map(|step| match step {
        Step::Message { arrow, .. } => arrow.head,
        _ => Head::Cross,
    });
    assert!(heads.eq([Head::None, Head::None]));
    assert_ne!(Side::Left, Side::Right);
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
    assert_eq!(
        fails(""),
        "src/cena.md:7: el diagrama está vacío: escríbelo"
    );
    let where_it = "src/cena.md:7: en la línea ";
    for (diagram, says) in [
        (
            "flowchart TD\n  A --> B",
            "1 del diagrama, «flowchart TD» no se",
        ),
        (
            "sequenceDiagrams\nA->>B: x",
            "1 del diagrama, «sequenceDiagrams»",
        ),
        (
            "sequenceDiagram\nAna>>Luis: Hola",
            "2 del diagrama, «Ana>>Luis",
        ),
        (
            "sequenceDiagram\nAna->>Luis",
            "2 del diagrama, «Ana->>Luis» no",
        ),
        (
            "sequenceDiagram\nA->>B: x\nend",
            "3 del diagrama, este «end»",
        ),
        ("sequenceDiagram\nelse x", "2 del diagrama, «else» no está"),
        (
            "sequenceDiagram\nloop x\nA->>B: x",
            "2 del diagrama, falta el «e",
        ),
        (
            "sequenceDiagram\n\n",
            "1 del diagrama, no hay ningún mensaje",
        ),
        (
            "sequenceDiagram\nloop x\nA->>B: x\nelse y\nend",
            "4 del diagrama, «else» es de «alt», y esto es un «loop»",
        ),
        (
            "sequenceDiagram\nA->>B: x\ndeactivate B",
            "3 del diagrama, «B» no está activo",
        ),
        (
            "sequenceDiagram\nA->>B: x\nactivate",
            "3 del diagrama, falta el nombre de una persona",
        ),
        (
            "sequenceDiagram\nNote over A,B,C: x",
            "2 del diagrama, una nota va sobre",
        ),
        (
            "sequenceDiagram\nA->>B: x\naccDescr { y",
            "3 del diagrama, falta el «}»",
        ),
        (
            "sequenceDiagram\nbox Sala\nA->>B: x\nend",
            "2 del diagrama, «box» no se dibuja",
        ),
        (
            "sequenceDiagram\nparticipant A\nparticipant A",
            "3 del diagrama, «A» ya estaba",
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
    let good = "sequenceDiagram\nA->>B: x & <y>\n";
    let item = good.replace('\n', "\n  ");
    let quote = good.replace('\n', "\n> ");
    let page = |last: &str| {
        format!(
            "Uno.\n\n```mermaid\n{good}```\n\n- Dos:\n\n  ```mermaid\n  \
             {item}```\n\n> ```mermaid\n> {quote}```\n\n````markdown\n\
             ```mermaid\n```\n````\n\n```mermaid\n{last}\n```\n"
        )
    };
    let written = page(good);
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
                A-&gt;&gt;B: x\n</pre>\n\n  Sigue.\n";
    let drawn = diagrams(page, "", "cena.md").unwrap();
    let lines: Vec<&str> = drawn.lines().collect();
    assert_eq!(lines.len(), 5, "{drawn}");
    assert!(lines[2].starts_with("  <figure"));
    assert_eq!(lines[4], "  Sigue.");
}

/// Lo que se dibuja de un diagrama, contado.
fn told(lines: &str) -> String {
    let drawn =
        diagrams(&block(&format!("sequenceDiagram\n{lines}")), "", "c.md");
    let about = Regex::new("<desc[^>]*>(.*?)</desc>").unwrap();
    about.captures(&drawn.unwrap()).unwrap()[1].to_owned()
}

#[test]
fn numbers_titles_and_separators_mean_what_they_mean_in_mermaid() {
    for (lines, says) in [
        (
            "autonumber\nA->>B: x\nautonumber off\nB->>A: y",
            "De A a B: 1. x. De B a A: y.",
        ),
        (
            "autonumber 10 5\nA->>B: x\nB->>A: y",
            "De A a B: 10. x. De B a A: 15. y.",
        ),
        ("A->>B: x; B->>A: y", "De A a B: x. De B a A: y."),
        ("A->>B: #lt;ñ#gt; #9829;", "De A a B: &lt;ñ&gt; ♥."),
        ("A<<->>B: x", "De A a B: x."),
        ("pre-xenon->>B: x", "De pre-xenon a B: x."),
        (
            "\tA->>B: x\n\topt\tcada\n\tend",
            "De A a B: x. Empieza «opt»: cada. Acaba «opt».",
        ),
        (
            "par uno\nA->>B:\nand\nA->>A: y\nend",
            "Empieza «par»: uno. De A a B. A la vez. De A a A: y. Acaba «par».",
        ),
        ("rect rgb(0,0,0)\nA->>B: x\nend", "De A a B: x."),
        ("accDescr {\nDos\nlíneas\n}\nA->>B: x", "Dos líneas"),
        (
            "participant A@{ \"type\": \"queue\" } as Ana\nA->>B: x",
            "De Ana a B: x.",
        ),
    ] {
        let says = says.replace("De A a A", "A, para sí");
        assert_eq!(told(lines), says, "{lines}");
    }
    let drawn = diagrams(
        &block("sequenceDiagram\ntitle: La <cena>\nA->>B: x"),
        "",
        "c.md",
    );
    let drawn = drawn.unwrap();
    assert!(drawn.contains("-titulo\">La &lt;cena&gt;</title>"));
    assert!(drawn.contains("<figcaption>La &lt;cena&gt;</figcaption>"));
}
