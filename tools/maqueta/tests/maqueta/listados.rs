//! Los listados, bloque a bloque y en el libro entero.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use maqueta::archivos::annotate;
use maqueta::diagramas::mark;
use maqueta::listados::listings;
use regex::Regex;

const PAIR: &str = "Antes.

```rust,archivo=examples/cena/hola.rs
# //! Saluda.
# use std::fmt;
fn main() {
    println!(\"<hola> & adiós\");

    let x: fmt::Result = Ok(());
}
```

```python,archivo=examples/cena/hola.py
print(\"<hola> & adiós\")
```

```text,archivo=examples/cena/hola.out
<hola> & adiós
```

Después.
";

/// Lo que se lee en cada `<code>`, con las líneas ocultas.
fn codes(html: &str) -> Vec<String> {
    let code = Regex::new(r"(?s)<code>(.*?)</code>").unwrap();
    let tag = Regex::new(r"<[^>]*>").unwrap();
    code.captures_iter(html)
        .map(|code| {
            tag.replace_all(&code[1], "")
                .replace("&#10;", "\n")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&amp;", "&")
        })
        .collect()
}

#[test]
fn every_block_notes_what_it_includes() {
    let page = "\
```rust,no_run
{{#rustdoc_include ../examples/cena/hola.rs:programa}}
```

```text
{{#include ../examples/cena/hola.out}}
```
";
    let expected = "\
```rust,no_run,archivo=examples/cena/hola.rs
{{#rustdoc_include ../examples/cena/hola.rs:programa}}
```

```text,archivo=examples/cena/hola.out
{{#include ../examples/cena/hola.out}}
```
";
    assert_eq!(annotate(page, page).unwrap(), expected);
}

/// Las comillas que trae un archivo abren y cierran bloques que la página no
/// tiene.
#[test]
fn a_file_with_fences_is_refused_with_its_line() {
    let page = "Uno.\n\n```text\n{{#include ../a/b.out}}\n```\n";
    let bare = "Uno.\n\n{{#include ../a/b.md}}\n";
    let fences = "```\nx\n```";
    for (written, included, line) in [
        (page, page.replace("{{#include ../a/b.out}}", fences), "6: "),
        (bare, bare.replace("{{#include ../a/b.md}}", fences), "4: "),
        (page, "Uno.\n".to_owned(), "3: "),
    ] {
        let why = annotate(&included, written).unwrap_err().to_string();
        assert!(why.starts_with(line), "{why}");
        assert!(why.contains("comillas de bloque"), "{why}");
    }
}

#[test]
fn what_includes_no_file_stays_as_it_is() {
    let include = "{{#include ../examples/cena/hola.rs}}";
    for page in [
        "```console\ncargo test\n```\n".to_owned(),
        "```rust\nfn main() {}\n```\n".to_owned(),
        // Un ejemplo de cómo se escribe un bloque no es un bloque.
        format!("````markdown\n```rust\n{include}\n```\n````\n"),
        // En una lista o en una cita lo pinta mdBook.
        format!("- Uno:\n\n  ```rust\n  {include}\n  ```\n"),
        format!("> ```rust\n> {include}\n> ```\n"),
        "```rust".to_owned(),
        "```\n".to_owned(),
        String::new(),
    ] {
        assert_eq!(annotate(&page, &page).unwrap(), page);
        assert_eq!(listings(&page, None).trim_end(), page.trim_end());
    }
}

#[test]
fn a_program_its_twin_and_its_output_are_one_listing() {
    let html = listings(PAIR, None);
    assert_eq!(html.matches("<div class=\"listado").count(), 1);
    let order = ["Antes.", "hola.rs", "hola.py", "hola.out", "Después."];
    let places = order.map(|text| html.find(text).unwrap());
    assert!(places.is_sorted(), "{html}");
    // Si no, lo que sigue a una línea en blanco volvería a ser Markdown.
    let listing = html.lines().find(|line| line.starts_with("<div")).unwrap();
    assert!(listing.ends_with("</div>"), "{listing}");
}

#[test]
fn colours_do_not_change_the_code() {
    let codes = codes(&listings(PAIR, None));
    let rust = "//! Saluda.\nuse std::fmt;\nfn main() {\n    \
        println!(\"<hola> & adiós\");\n\n    let x: fmt::Result = Ok(());\n}\n";
    assert_eq!(codes[0], rust);
    assert_eq!(codes[1], "print(\"<hola> & adiós\")\n");
    assert_eq!(codes[2], "<hola> & adiós\n");
}

#[test]
fn hidden_lines_go_apart_and_have_a_button() {
    let html = listings(PAIR, None);
    assert_eq!(html.matches("class=\"oculta\"").count(), 1);
    assert_eq!(html.matches("data-hace=\"entero\"").count(), 1);
    // No se cierran antes de tiempo: dentro hay otras marcas.
    let plain = Regex::new(r#"<span class="[a-z]">|</span>"#).unwrap();
    let plain = plain.replace_all(&html, "");
    assert!(
        plain.contains("<span class=\"oculta\">//! Saluda.&#10;use std::fmt;"),
        "{plain}"
    );
    let without = listings("```rust,archivo=a/b.rs\nfn x() {}\n```\n", None);
    assert!(!without.contains("data-hace=\"entero\""));
}

#[test]
fn a_file_links_its_code_if_its_place_is_known() {
    let html = listings(PAIR, Some("https://example.org/a\"b/"));
    assert!(html.contains(
        "<a href=\"https://example.org/a&quot;b/examples/cena/hola.rs\">\
         <span class=\"carpeta\">cena/</span>hola.rs</a>"
    ));
    let html = listings(PAIR, None);
    assert!(
        html.contains(
            "<span><span class=\"carpeta\">cena/</span>hola.rs</span>"
        )
    );
}

#[test]
fn a_long_line_of_the_compiler_widens_its_listing() {
    let told = |line: &str| {
        let page =
            format!("```text,archivo=a/diagnosticos/b.stderr\n{line}\n```\n");
        listings(&page, None).contains("class=\"listado ancho\"")
    };
    assert!(told(&"x".repeat(91)));
    assert!(!told(&"x".repeat(90)));
}

/// Lo que la consulta de serie dejaba sin color, o con dos.
#[test]
fn the_same_thing_has_always_the_same_colour() {
    let html = listings(
        "```rust,archivo=a/b.rs\nmatch tokio::join!(f(MINUTE)) {\n    \
         Ok(x) => Ok(x),\n    \
         _ => select! { y = g() => move || h(y) },\n}\n```\n\n\
         ```python,archivo=a/b.py\nx = not asyncio.Queue().get()\n```\n",
        None,
    );
    for (class, text) in [
        ("f", "join!"),
        ("f", "g"),
        ("f", "h"),
        ("k", "move"),
        ("n", "MINUTE"),
        ("t", "Queue"),
        ("f", "get"),
        ("k", "not"),
    ] {
        let painted = format!("<span class=\"{class}\">{text}</span>");
        assert!(html.contains(&painted), "«{text}» no es «{class}»:\n{html}");
    }
    assert_eq!(html.matches("<span class=\"t\">Ok</span>").count(), 2);
}

#[test]
fn another_program_starts_another_listing() {
    let block = |language: &str, path: &str| {
        format!("```{language},archivo=examples/{path}\nx\n```\n")
    };
    let count = |blocks: &[String]| {
        listings(&blocks.concat(), None)
            .matches("<div class=\"listado")
            .count()
    };
    let rust = block("rust", "a/uno.rs");
    assert_eq!(count(&[rust.clone(), block("text", "a/uno.out")]), 1);
    assert_eq!(count(&[rust.clone(), block("rust", "a/dos.rs")]), 2);
    assert_eq!(count(&[rust.clone(), block("python", "a/dos.py")]), 2);
    assert_eq!(count(&[block("text", "a/uno.out"), rust.clone()]), 2);
    assert_eq!(count(&[rust.clone(), "Texto.\n".into(), rust]), 2);
}

#[test]
fn what_the_compiler_says_is_not_the_output() {
    let label = |path: &str| {
        let html = listings(&format!("```text,archivo={path}\nx\n```\n"), None);
        let label = Regex::new("<b>(.*?)</b>").unwrap();
        label.captures(&html).unwrap()[1].to_owned()
    };
    assert_eq!(label("examples/a/b.out"), "Salida");
    assert_eq!(label("examples/a/b.service"), "Unidad");
    assert_eq!(label("examples/a/b.dockerfile"), "Contenedor");
    assert_eq!(label("examples/a/diagnosticos/b.stderr"), "Compilador");
    let html = listings("```toml,archivo=a/b/Cargo.toml\n[a]\n```\n", None);
    assert!(html.contains("<b>TOML</b>"), "{html}");
}

#[test]
fn only_what_the_playground_can_run_is_offered() {
    let runs = |code: &str| {
        let page = format!("```rust,archivo=a/b.rs\n{code}\n```\n");
        listings(&page, None).contains("data-hace=\"ejecutar\"")
    };
    assert!(runs("fn main() { tokio::spawn(async {}); }"));
    assert!(runs("# fn main() {\nlet minio = 1;\n# }"));
    assert!(!runs("fn cook() {}"), "no tiene main");
    assert!(!runs("use bucle::spawn;\nfn main() {}"));
    assert!(!runs("use bucle;\nfn main() {}"));
    assert!(!runs("fn main() { bucle::run(async {}) }"));
    let project = "```rust,archivo=a/b/src/main.rs\nfn main() {}\n```\n";
    assert!(!listings(project, None).contains("ejecutar"));
}

#[test]
fn an_open_block_reaches_the_end() {
    let html = listings("```rust,archivo=a/b.rs\nfn x() {}\n", None);
    assert_eq!(codes(&html), ["fn x() {}\n"]);
}

/// En el libro: todo bloque que incluye un archivo es un listado, y enseña lo
/// que dice el archivo.
#[test]
fn no_listing_of_the_book_changes_its_code() {
    let root = Path::new(env!("LIBRO"));
    let include = Regex::new(
        r"(?m)^(```[a-z]+.*)\n\{\{#\w+ \.\./([^:}]+)(?::([\w-]+))?\}\}$",
    )
    .unwrap();
    let mut seen = BTreeSet::new();
    for entry in fs::read_dir(root.join("src")).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_none_or(|extension| extension != "md") {
            continue;
        }
        let page = fs::read_to_string(&path).unwrap();
        let annotated = annotate(&mark(&page), &page).unwrap();
        for found in include.captures_iter(&annotated) {
            assert!(found[1].contains(",archivo="), "{path:?} {}", &found[1]);
            // Un archivo puede enseñarse a trozos.
            if !seen.insert(found[2].to_owned()) {
                continue;
            }
            let code = fs::read_to_string(root.join(&found[2])).unwrap();
            let block = format!("{}\n{code}```\n", &found[1]);
            assert_eq!(codes(&listings(&block, None)), [code], "{found:?}");
        }
    }
    assert!(seen.len() > 200, "solo hay {} archivos", seen.len());
}
