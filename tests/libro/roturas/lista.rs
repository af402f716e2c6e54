//! Qué se estropea y qué tiene que decir la guarda.

use super::Change::{Create, Delete, Replace};
use super::{Breakage, breakage};

const PAGE: &str = "src/canales.md";
const CODE: &str = "examples/canales/cola.rs";
const TWIN: &str = "examples/canales/cola.py";
const RUST: &str =
    "```rust\n{{#rustdoc_include ../examples/canales/cola.rs:programa}}";

pub const BREAKAGES: &[Breakage] = &[
    // Bloques que no salen de un archivo.
    breakage(
        "bloques",
        PAGE,
        Replace(RUST, "```rust\nfn main() {}"),
        "src/canales.md:8: el bloque ```rust tiene que ser solo",
    ),
    breakage(
        "bloques",
        PAGE,
        Replace(
            "```python\n{{#include ../examples/canales/cola.py:programa}}",
            "```python\nprint(1)",
        ),
        "el bloque ```python tiene que ser solo",
    ),
    breakage(
        "bloques",
        PAGE,
        Replace("{{#include ../examples/canales/cola.out}}", "sale"),
        "el bloque ```text tiene que ser solo",
    ),
    breakage(
        "bloques",
        PAGE,
        Replace("```rust\n", "```rust,ignore\n"),
        "«```rust,ignore» no es un bloque del libro",
    ),
    breakage(
        "bloques",
        PAGE,
        Replace("```console", "```"),
        "«```» no es un bloque del libro",
    ),
    breakage(
        "bloques",
        PAGE,
        Replace("Ejecuta el programa:", "Ejecuta:\n\n    fn main() {}"),
        "un bloque con sangría",
    ),
    breakage(
        "bloques",
        PAGE,
        Replace("Ejecuta el programa:", "<pre>fn main() {}</pre>"),
        "«<pre» esquiva las guardas",
    ),
    breakage(
        "bloques",
        PAGE,
        Replace("cola.rs:programa", "cola.rs"),
        "src/canales.md:8: el bloque ```rust tiene que ser solo",
    ),
    breakage(
        "bloques",
        PAGE,
        Replace("canales/cola.out", "canales/aparte.out"),
        "src/canales.md:16: «aparte» va detrás de su programa",
    ),
    // Inclusiones que no llegan.
    breakage(
        "inclusiones",
        PAGE,
        Replace("canales/cola.out", "canales/otra.out"),
        "src/canales.md:17: no existe examples/canales/otra.out",
    ),
    breakage(
        "inclusiones",
        PAGE,
        Replace("cola.rs:programa", "cola.rs:todo"),
        "añade «ANCHOR: todo»",
    ),
    breakage(
        "inclusiones",
        CODE,
        Replace(
            "fn main() {\n    // Nadie más tiene la cola.\n    \
             println!(\"sale el mensaje\");\n}\n",
            "",
        ),
        "el ancla «programa» de examples/canales/cola.rs está vacía",
    ),
    breakage(
        "inclusiones",
        PAGE,
        Replace("cola.rs:programa", "cola.rs:5:9"),
        "son números de línea",
    ),
    breakage(
        "inclusiones",
        PAGE,
        Replace(
            "{{#include ../examples/canales/cola.out}}",
            "{{#include ../examples/Cargo.toml}}",
        ),
        "una página solo muestra código de su carpeta",
    ),
    breakage(
        "inclusiones",
        PAGE,
        Replace(
            "{{#rustdoc_include ../examples/canales/cola.rs:programa}}",
            "{{#playground ../examples/canales/cola.rs}}",
        ),
        "no es un include que el libro use",
    ),
    breakage(
        "inclusiones",
        "examples/canales/cola.out",
        Create(""),
        "examples/canales/cola.out está vacío",
    ),
    // Anclas que sobran o están mal puestas.
    breakage(
        "anclas",
        CODE,
        Replace("// Nadie más", "// ANCHOR: sola\n// ANCHOR_END: sola\n//"),
        "examples/canales/cola.rs:7: ninguna página muestra «sola»",
    ),
    breakage(
        "anclas",
        CODE,
        Replace("// ANCHOR_END: programa\n", ""),
        "«programa» no se cierra",
    ),
    breakage(
        "anclas",
        TWIN,
        Replace("# ANCHOR: programa\n", ""),
        "se cierra «programa» sin abrirla",
    ),
    breakage(
        "anclas",
        CODE,
        Replace("// ANCHOR: programa", "// ANCHOR:programa"),
        "una marca es «// ANCHOR: nombre»",
    ),
    breakage(
        "anclas",
        CODE,
        Replace(
            "// ANCHOR: programa\n",
            "// ANCHOR: programa\n// ANCHOR_END: programa\n\
             // ANCHOR: programa\n",
        ),
        "«programa» está dos veces",
    ),
    // Programas, gemelos y salidas que se quedan solos.
    breakage(
        "programas",
        TWIN,
        Delete,
        "falta examples/canales/cola.py, o una línea «//! Sin gemelo: MOTIVO»",
    ),
    breakage(
        "programas",
        "examples/canales/aparte.py",
        Create("\"\"\"Sobra.\"\"\"\n"),
        "aparte.rs:4: ya existe examples/canales/aparte.py: quita la línea",
    ),
    breakage(
        "programas",
        "examples/canales/cola.out",
        Delete,
        "falta examples/canales/cola.out: escríbelo con SNAPSHOTS=overwrite",
    ),
    breakage(
        "programas",
        PAGE,
        Replace(
            "```text\n{{#include ../examples/canales/cola.out}}\n```",
            "",
        ),
        "cola.out:1: src/canales.md no lo muestra",
    ),
    breakage(
        "programas",
        PAGE,
        Replace(
            "```python\n{{#include ../examples/canales/cola.py:programa}}\n\
             ```",
            "",
        ),
        "cola.py:1: src/canales.md no lo muestra",
    ),
    breakage(
        "programas",
        "examples/canales/otro.rs",
        Create("//! Otro.\n"),
        "falta en la lista bin: { name = \"otro\"",
    ),
    breakage(
        "programas",
        "examples/Cargo.toml",
        Replace("test = false", "test = true"),
        "examples/Cargo.toml:1: falta en la lista bin",
    ),
    breakage(
        "programas",
        "examples/introduccion/cola.rs",
        Create("//! Otra.\n"),
        "ya hay un «cola» en canales",
    ),
    breakage(
        "programas",
        CODE,
        Replace("--bin cola", "--bin colas"),
        "cola.rs:3: la cabecera dice cómo se ejecuta",
    ),
    breakage(
        "programas",
        CODE,
        Replace("//! Un mensaje entra y sale.\n//!\n", ""),
        "cola.rs:1: la primera línea dice qué muestra",
    ),
    breakage(
        "programas",
        TWIN,
        Replace("canales/cola.py", "otra/cola.py"),
        "cola.py:1: empieza con",
    ),
    breakage(
        "programas",
        "examples/canales/suelto.out",
        Create("nada\n"),
        "suelto.out:1: no es de ningún programa",
    ),
    breakage(
        "programas",
        "examples/canales/suelto.mmd",
        Create("sequenceDiagram\n"),
        "suelto.mmd:1: no es de ningún programa",
    ),
    breakage(
        "programas",
        "examples/canales/notas.txt",
        Create("nada\n"),
        "notas.txt:1: no es de ningún programa",
    ),
    breakage(
        "programas",
        "examples/canales/coste.md",
        Delete,
        "falta examples/canales/coste.md",
    ),
    breakage(
        "programas",
        CODE,
        Replace(
            "Nadie más",
            "Nadie, nadie, nadie, nadie, nadie, nadie, nadie \
                              en todo el programa más",
        ),
        "columnas: parte la línea en 80",
    ),
    breakage(
        "programas",
        PAGE,
        Replace("cargo run --bin cola", "cargo run --bin nada"),
        "src/canales.md:23: no hay ningún programa «nada»",
    ),
    breakage(
        "programas",
        "README.md",
        Replace("cargo install", "python3 examples/canales/no.py\ncargo"),
        "no existe examples/canales/no.py",
    ),
    breakage(
        "programas",
        PAGE,
        Replace("Ejecuta el programa", "Mira `colas.rs` y ejecútalo"),
        "src/canales.md:20: no hay «colas» en examples/canales/",
    ),
    breakage(
        "programas",
        PAGE,
        Replace("Ejecuta el programa", "1. En `colas`, cambia algo"),
        "src/canales.md:20: no hay «colas» en examples/canales/",
    ),
    breakage(
        "programas",
        "examples/canales/aparte.rs",
        Replace(
            "Sin gemelo: Python no tiene canales entre hilos con este nombre.",
            "Sin gemelo: ",
        ),
        "falta examples/canales/aparte.py, o una línea «//! Sin gemelo",
    ),
    // Índice, páginas y carpetas.
    breakage(
        "paginas",
        "src/suelta.md",
        Create("# Suelta\n"),
        "src/suelta.md:1: nadie llega a esta página",
    ),
    breakage(
        "paginas",
        "src/SUMMARY.md",
        Replace("- [Canales](canales.md)", "- [Canales](canal.md)"),
        "src/SUMMARY.md:5: no existe src/canal.md",
    ),
    breakage(
        "paginas",
        PAGE,
        Replace("# Canales", "# Los canales"),
        "src/canales.md:1: empieza con «# Canales»",
    ),
    breakage(
        "paginas",
        PAGE,
        Replace("\n## Una cola", "\n# Una cola"),
        "src/canales.md:6: solo hay un encabezado",
    ),
    breakage(
        "paginas",
        "src/SUMMARY.md",
        Replace("[Introducción]", "- [Introducción]"),
        "un capítulo tiene programas: crea uno en examples/introduccion/",
    ),
    breakage(
        "paginas",
        "examples/colas/otra.rs",
        Create("//! Otra.\n"),
        "otra.rs:1: su carpeta no es de ninguna página",
    ),
    breakage(
        "paginas",
        "src/Índice.md",
        Create("# Índice\n"),
        "el nombre va en minúsculas, sin acentos",
    ),
    breakage(
        "paginas",
        "src/SUMMARY.md",
        Replace("- [Canales](canales.md)", "- [Canales]()"),
        "src/SUMMARY.md:5: una entrada es «[Título](pagina.md)»",
    ),
    // Enlaces.
    breakage(
        "enlaces",
        "src/introduccion.md",
        Replace("canales.md#una-cola", "canal.md"),
        "src/introduccion.md:4: el enlace a «canal.md» no llega",
    ),
    breakage(
        "enlaces",
        "src/introduccion.md",
        Replace("#una-cola", "#dos-colas"),
        "introduccion.md:4: el enlace «canales.html#dos-colas» busca",
    ),
    breakage(
        "enlaces",
        "src/introduccion.md",
        Replace("Empieza por", "![Un canal](canal.png) Empieza por"),
        "el enlace a «canal.png» no llega",
    ),
    breakage(
        "enlaces",
        PAGE,
        Replace("https://docs.rs", "http://docs.rs"),
        "tiene que empezar por https://",
    ),
    breakage(
        "enlaces",
        PAGE,
        Replace("tokio/1.54.1", "tokio/1.0.0"),
        "src/canales.md:4: enlaza la versión de Cargo.lock",
    ),
    breakage(
        "enlaces",
        "target/doc/tokio/index.html",
        Create("<html></html>"),
        "src/canales.md:4: la documentación no tiene «tokio/sync/index.html»",
    ),
    breakage(
        "enlaces",
        "target/doc/tokio/sync/index.html",
        Create("<h1 id=\"otra\"></h1>"),
        "src/canales.md:4: «tokio/sync/index.html» no tiene ningún «#mpsc»",
    ),
    // Diagramas.
    breakage(
        "diagramas",
        "examples/canales/paso.mmd",
        Replace("    Canal-->>Cliente: Avisa\n", ""),
        "«Canal-->>Cliente: Avisa» no está en examples/canales/paso.mmd",
    ),
    breakage(
        "diagramas",
        "examples/canales/paso.mmd",
        Replace("Cliente->>Canal: Envía", "Canal->>Cliente: Envía"),
        "y el diagrama «Canal->>Cliente: Envía»",
    ),
    breakage(
        "diagramas",
        PAGE,
        Replace("| `Canal-->>Cliente: Avisa` | el cliente sigue |\n", ""),
        "src/canales.md no explica «Canal-->>Cliente: Avisa»",
    ),
    // README.
    breakage(
        "leeme",
        "README.md",
        Replace("| Una cola | [Canales]", "| Una cola | [Canal]"),
        "README.md:11: el capítulo se titula «Canales»",
    ),
    breakage(
        "leeme",
        "README.md",
        Replace(
            "[cola](examples/canales/cola.rs)",
            "[cola](examples/canales/no.rs)",
        ),
        "no existe el programa examples/canales/no.rs",
    ),
    breakage(
        "leeme",
        "README.md",
        Replace("[cola](examples/canales/cola.py)", ""),
        "su gemelo es examples/canales/cola.py",
    ),
    breakage(
        "leeme",
        "README.md",
        Replace("mdbook@0.5.4", "mdbook@0.4.0"),
        "README.md:6: instala «mdbook@0.5.4»",
    ),
    breakage(
        "leeme",
        "README.md",
        Replace("[Canales](src/canales.md)", "[Canales](src/no.md)"),
        "src/no.md no está en src/SUMMARY.md",
    ),
    breakage(
        "leeme",
        "src/SUMMARY.md",
        Replace("[Introducción]", "- [Introducción]"),
        "falta en la tabla el capítulo «Introducción»",
    ),
    breakage(
        "leeme",
        "README.md",
        Replace("Instala", "Lee la [licencia](LICENSE). Instala"),
        "README.md:3: no existe «LICENSE»",
    ),
    // Apéndices.
    breakage(
        "erratas",
        "src/erratas.md",
        Replace(
            "| 7 | «Algo» | Otra cosa | propia | [Canales](canales.md) |\n",
            "",
        ),
        "tiene 39 entradas y son 40",
    ),
    breakage(
        "erratas",
        "src/erratas.md",
        Replace(
            "| 7 | «Algo» | Otra cosa | propia |",
            "| 7 | «Algo» | | p |",
        ),
        "src/erratas.md:11: ninguna celda puede estar vacía",
    ),
    breakage(
        "erratas",
        "src/erratas.md",
        Replace("| 7 |", "| 8 |"),
        "src/erratas.md:11: aquí va la entrada 7",
    ),
    breakage(
        "erratas",
        "src/erratas.md",
        Replace("[Canales](canales.md)", "más adelante"),
        "la última celda enlaza la página",
    ),
    breakage(
        "glosario",
        "src/glosario.md",
        Replace("| hilo |", "| asa |"),
        "src/glosario.md:6: «asa» no está en orden alfabético",
    ),
    breakage(
        "glosario",
        "src/glosario.md",
        Replace("«hebra»", "hebra"),
        "cada forma que se evita va entre «»",
    ),
    breakage(
        "glosario",
        "src/glosario.md",
        Replace("Lo planifica el sistema.", ""),
        "solo la última celda puede estar vacía",
    ),
    breakage(
        "cuentas",
        "README.md",
        Replace("| Gemelos en Python | 1 |", "| Gemelos en Python | 2 |"),
        "README.md:17: «Gemelos en Python» son 1, no 2",
    ),
    // Texto.
    breakage(
        "texto",
        PAGE,
        Replace("Un canal de Tokio", "Una hebra de Tokio"),
        "src/canales.md:3: «hebra»: di «hilo»",
    ),
    breakage(
        "texto",
        PAGE,
        Replace("Ejecuta el programa", "Ejecute el programa"),
        "src/canales.md:20: «Ejecute»: háblale de tú",
    ),
    breakage(
        "texto",
        PAGE,
        Replace("Ejecuta el programa", "Como usted sabe, ejecuta esto"),
        "«usted»: háblale de tú",
    ),
    breakage(
        "texto",
        PAGE,
        Replace("Hay dos.", "Suele haber dos."),
        "src/canales.md:39: «Suele»: di la condición",
    ),
    breakage(
        "texto",
        PAGE,
        Replace("## Una cola", "## Una Cola"),
        "src/canales.md:6: «Cola»: un encabezado se escribe como una frase",
    ),
    breakage(
        "texto",
        PAGE,
        Replace("## Una cola", "## Una cola."),
        "un encabezado no lleva punto",
    ),
    breakage(
        "texto",
        PAGE,
        Replace("Hay dos.", "Hay dos. Uno espera."),
        "una frase por línea",
    ),
    breakage(
        "texto",
        PAGE,
        Replace("Hay dos.", "Uno.\nDos.\nTres.\nCuatro.\nCinco.\nSeis."),
        "6 frases en un párrafo",
    ),
    breakage(
        "texto",
        PAGE,
        Replace(
            "Hay dos.",
            "Hay uno y uno y uno y uno y uno y uno y uno y uno y uno y uno \
             y uno y uno y uno y uno y uno y uno y uno y uno y uno y uno y otro.",
        ),
        "palabras en una frase: pártela",
    ),
    breakage(
        "texto",
        PAGE,
        Replace("Hay dos.", "Hay \"dos\"."),
        "usa «comillas» angulares",
    ),
    breakage(
        "texto",
        PAGE,
        Replace("¿Cuántos hilos", "Cuántos hilos"),
        "«¿» y «?» no van por pares",
    ),
    breakage(
        "texto",
        CODE,
        Replace("Nadie más tiene la cola", "Nadie más tiene el tubo"),
        "examples/canales/cola.rs:7: «tubo»: di «canal»",
    ),
    breakage(
        "texto",
        PAGE,
        Replace("Hay dos.", "Hay [dos][hilos]."),
        "src/canales.md:39: un enlace está a medio escribir",
    ),
    // Ortografía.
    breakage(
        "ortografia",
        PAGE,
        Replace("guarda mensajes", "guarda mensages"),
        "src/canales.md:3: «mensages» está mal escrita",
    ),
    breakage(
        "ortografia",
        PAGE,
        Replace("¿Cuántos hilos", "¿Quántos hilos"),
        "«Quántos» está mal escrita",
    ),
    breakage(
        "ortografia",
        CODE,
        Replace("// Nadie", "// Nadye"),
        "examples/canales/cola.rs:7: «Nadye» está mal escrita",
    ),
    breakage(
        "ortografia",
        CODE,
        Replace("sale el mensaje", "sale el mensage"),
        "examples/canales/cola.rs:8: «mensage» está mal escrita",
    ),
    breakage(
        "ortografia",
        TWIN,
        Replace("Un mensaje entra", "Un mensaje entrra"),
        "examples/canales/cola.py:1: «entrra» está mal escrita",
    ),
    breakage(
        "ortografia",
        "tests/libro/palabras.txt",
        Create("Tokio\nunicornio\n"),
        "palabras.txt:2: «unicornio» ya no hace falta aquí",
    ),
];
