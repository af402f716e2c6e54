//! Lo que la gramática entiende, y lo que dice si no.

use crate::gramatica::Grammar;

const HEAD: &str = "sequenceDiagram\nparticipant A\nparticipant B as Be\n";

fn read(body: &str) -> Result<Grammar, String> {
    Grammar::read(&format!("{HEAD}{body}"))
}

#[test]
fn a_loop_is_one_turn_or_more_and_an_alt_is_one_branch() {
    let body = "loop fuera
        loop dentro
            A->>B: x
        end
        alt uno
            A->>B: y
        else dos
            B-->>A: z
        end
    end";
    let grammar = read(body).expect("se entiende");
    let (x, y, z) = ("A->>B: x", "A->>B: y", "B-->>A: z");
    for word in [&[x, y][..], &[x, z], &[x, x, y], &[x, y, x, x, z]] {
        grammar
            .walk(word)
            .unwrap_or_else(|why| panic!("{word:?}: {why}"));
    }
    for (word, says) in [
        (&[][..], "la grabación acaba, y tocaba «A->>B: x» (línea 6)"),
        (
            &[x],
            "la grabación acaba, y tocaba «A->>B: x» (línea 6) o \
             «A->>B: y» (línea 9) o «B-->>A: z» (línea 11)",
        ),
        (
            &[x, y, z],
            "el mensaje 3 es «B-->>A: z», y tocaba «A->>B: x» (línea 6) o el \
             final",
        ),
        (
            &[y],
            "el mensaje 1 es «A->>B: y», y tocaba «A->>B: x» (línea 6)",
        ),
    ] {
        assert_eq!(grammar.walk(word), Err(says.to_owned()), "{word:?}");
    }
}

#[test]
fn a_path_says_what_it_misses() {
    let body = "alt uno\nA->>B: x\nelse dos\nA->>B: y\nend";
    let grammar = read(body).expect("se entiende");
    let path = grammar.walk(&["A->>B: y"]).expect("es una rama");
    assert_eq!(
        grammar.missed(&path),
        ["«alt uno» (línea 4)", "«A->>B: x» (línea 5)"]
    );
    assert_eq!(grammar.branches(&path), [(6, "else dos")]);
}
