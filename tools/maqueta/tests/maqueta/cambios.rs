//! Los cambios y las respuestas, tal como se enseñan.

use std::fs;

use maqueta::cambios::changes;

const DIFF: &str = "\
# Ejecuta: taskset -c 0 cargo run --bin cola
# Tapa: [0-9]+
@@ cola.rs
 fn main() {
-    drop(tx);
+    drop(<rx>);
";
const SALE: &str = " sopa\n-pan\n+flan\n[no acaba: sigue esperando]\n";

fn shown(page: &str) -> String {
    let folder = tempfile::tempdir().unwrap();
    let source = folder.path().join("src");
    let own = folder.path().join("examples/colas/cambios");
    fs::create_dir_all(&source).unwrap();
    fs::create_dir_all(&own).unwrap();
    fs::write(own.join("cola_1.diff"), DIFF).unwrap();
    fs::write(own.join("cola_1.sale"), SALE).unwrap();
    changes(page, "colas.md", &source, Some("https://aquí/")).unwrap()
}

#[test]
fn a_change_is_one_line_and_says_its_order() {
    let page = "1. Cambia.\n\n   {{#cambio \
                ../examples/colas/cambios/cola_1.diff}}\n\n   Fin.\n";
    let shown = shown(page);
    // En una línea, con su sangría: sigue en la lista.
    let lines: Vec<&str> = shown.lines().collect();
    assert_eq!(lines.len(), 5, "{shown}");
    assert!(
        lines[2].starts_with("   <div class=\"listado\">"),
        "{shown}"
    );
    assert!(
        shown.contains("$ taskset -c 0 cargo run --bin cola"),
        "{shown}"
    );
    assert!(!shown.contains("Tapa"), "{shown}");
    assert!(
        shown.contains("<span class=\"pone\">+    drop(&lt;rx&gt;);</span>"),
        "{shown}"
    );
    assert!(
        shown.contains("<span class=\"quita\">-pan</span>"),
        "{shown}"
    );
    assert!(shown.contains("https://aquí/examples/colas/cambios/cola_1.sale"));
}

#[test]
fn what_does_not_change_shows_only_its_order() {
    let only = "# Ejecuta: python3 -X dev a.py\n@@ a.py\n import asyncio\n";
    let folder = tempfile::tempdir().unwrap();
    let own = folder.path().join("examples/a");
    fs::create_dir_all(folder.path().join("src")).unwrap();
    fs::create_dir_all(&own).unwrap();
    fs::write(own.join("a_1.diff"), only).unwrap();
    fs::write(own.join("a_1.sale"), "[sale lo mismo]\n").unwrap();
    let source = folder.path().join("src");
    let page = "{{#cambio ../examples/a/a_1.diff}}\n";
    let shown = changes(page, "a.md", &source, None).unwrap();
    assert!(shown.contains("$ python3 -X dev a.py"), "{shown}");
    assert!(!shown.contains("@@"), "{shown}");
}

#[test]
fn a_choice_is_what_the_program_prints() {
    let page = "{{#opcion b ../examples/colas/cambios/cola_1.sale}}\n";
    let shown = shown(page);
    assert!(shown.contains("<b>b</b>"), "{shown}");
    assert!(
        shown.contains("<code>sopa&#10;flan&#10;[no acaba"),
        "{shown}"
    );
    assert!(!shown.contains("pan"), "{shown}");
}

#[test]
fn a_missing_change_says_where() {
    let folder = tempfile::tempdir().unwrap();
    let page = "{{#cambio ../examples/otra_1.diff}}\n";
    let why = changes(page, "colas.md", folder.path(), None).unwrap_err();
    let why = format!("{why:#}");
    assert!(why.contains("src/colas.md: examples/otra_1.diff"), "{why}");
}
