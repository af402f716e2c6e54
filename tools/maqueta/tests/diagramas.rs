//! Los diagramas de secuencia: lo que se entiende y lo que no.

mod cena;

use cena::{SOUP, block};
use maqueta::archivos::annotate;
use maqueta::diagramas::diagrams;
use maqueta::lector::parse;
use maqueta::secuencia::{Head, Side, Step};
use regex::Regex;

fn fails(diagram: &str) -> String {
    let page = block(&format!("%% línea 7\n{diagram}"));
    diagrams(&page, "cena.md").unwrap_err().to_string()
}

#[test]
fn se_lee_cada_pieza_de_la_gramatica() {
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
fn el_dibujo_cuenta_lo_que_dice_el_texto() {
    let drawn = diagrams(&block(SOUP), "cena.md").unwrap();
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
fn lo_que_no_es_de_secuencia_se_queda_para_mermaid() {
    for other in ["flowchart TD\n  A --> B", "pie\n \"a\": 1", "nada"] {
        let page = block(other);
        assert_eq!(diagrams(&page, "cena.md").unwrap(), page);
    }
}

#[test]
fn un_diagrama_roto_dice_su_pagina_y_su_linea() {
    assert_eq!(
        fails(""),
        "src/cena.md:7: el diagrama está vacío: escríbelo"
    );
    let where_it = "src/cena.md:7: en la línea ";
    for (diagram, says) in [
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

/// El número de línea lo apunta el paso que ve la página como se escribió.
#[test]
fn cada_diagrama_apunta_su_linea_tambien_en_listas_y_citas() {
    let page = "\
Uno.

```mermaid
{{#include x.mmd}}
```

- Dos:

  ```mermaid
  pie
  ```

> ```mermaid
> pie
> ```

````markdown
```mermaid
```
````
";
    let annotated = annotate(page);
    assert!(annotated.contains("```mermaid\n%% línea 3\n{{"));
    assert!(annotated.contains("  ```mermaid\n  %% línea 9\n  pie"));
    assert!(annotated.contains("> ```mermaid\n> %% línea 13\n> pie"));
    assert_eq!(annotated.matches("%%").count(), 3);
}

#[test]
fn en_una_lista_el_dibujo_sigue_siendo_de_la_lista() {
    let page = "- Uno:\n\n  <pre class=\"mermaid\">sequenceDiagram\n\n\
                A-&gt;&gt;B: x\n</pre>\n\n  Sigue.\n";
    let drawn = diagrams(page, "cena.md").unwrap();
    let lines: Vec<&str> = drawn.lines().collect();
    assert_eq!(lines.len(), 5, "{drawn}");
    assert!(lines[2].starts_with("  <figure"));
    assert_eq!(lines[4], "  Sigue.");
}

/// Lo que se dibuja de un diagrama, contado.
fn told(lines: &str) -> String {
    let drawn = diagrams(&block(&format!("sequenceDiagram\n{lines}")), "c.md");
    let about = Regex::new("<desc[^>]*>(.*?)</desc>").unwrap();
    about.captures(&drawn.unwrap()).unwrap()[1].to_owned()
}

#[test]
fn se_numera_se_titula_y_se_separa_como_en_mermaid() {
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
        "c.md",
    );
    let drawn = drawn.unwrap();
    assert!(drawn.contains("-titulo\">La &lt;cena&gt;</title>"));
    assert!(drawn.contains("<figcaption>La &lt;cena&gt;</figcaption>"));
}
