use crate::roturas::Change::Replace;
use crate::roturas::{Breakage, PAGE, RUST, breakage};

pub const BREAKAGES: &[Breakage] = &[
    breakage(
        PAGE,
        Replace(
            "```rust,ignore\n{{#include ../examples/canales/puesto",
            "```python\n{{#include ../examples/canales/puesto",
        ),
        "ese archivo va en un bloque ```rust,ignore",
    ),
    breakage(
        PAGE,
        Replace(RUST, "```rust\nfn main() {}"),
        "src/canales.md:10: el bloque ```rust tiene que ser solo",
    ),
    breakage(
        PAGE,
        Replace(
            "```python\n{{#include ../examples/canales/cola.py:programa}}",
            "```python\nprint(1)",
        ),
        "el bloque ```python tiene que ser solo",
    ),
    breakage(
        PAGE,
        Replace("{{#include ../examples/canales/cola.out}}", "sale"),
        "el bloque ```text tiene que ser solo",
    ),
    breakage(
        PAGE,
        Replace("```rust\n", "```rust,ignore\n"),
        "el bloque ```rust,ignore tiene que ser solo",
    ),
    breakage(
        PAGE,
        Replace("```console", "```"),
        "«```» no es un bloque del libro",
    ),
    breakage(
        PAGE,
        Replace("Ejecuta el programa:", "Ejecuta:\n\n    fn main() {}"),
        "un bloque con sangría",
    ),
    breakage(
        PAGE,
        Replace("Ejecuta el programa:", "<pre>fn main() {}</pre>"),
        "«<pre» esquiva las guardas",
    ),
    breakage(
        PAGE,
        Replace("cola.rs:programa", "cola.rs"),
        "src/canales.md:10: el bloque ```rust tiene que ser solo",
    ),
    breakage(
        PAGE,
        Replace("canales/cola.out", "canales/aparte.out"),
        "src/canales.md:18: «aparte» va detrás de su programa",
    ),
    breakage(
        PAGE,
        Replace(
            RUST,
            "- Mira:\n\n  ```rust\n  {{#rustdoc_include x}}\n  ```\n\n```rust",
        ),
        "src/canales.md:12: mdBook no sangra lo que incluye",
    ),
    breakage(
        PAGE,
        Replace(
            "```console\n",
            "> ```console\n> cargo run\n> ```\n\n```console\n",
        ),
        "src/canales.md:33: mdBook no sangra lo que incluye",
    ),
    breakage(
        PAGE,
        Replace(
            "```text\n{{#include ../examples/canales/cola.out}}\n```",
            "<!-- {{#include ../examples/canales/cola.out}} -->",
        ),
        "src/canales.md:18: «<!--» esquiva las guardas",
    ),
    breakage(
        PAGE,
        Replace("--bin cola\n", "--bin cola\nsale el mensaje\n"),
        "src/canales.md:33: «sale el mensaje» no es una orden",
    ),
    breakage(
        PAGE,
        Replace("```rust,no_run", "```rust"),
        "lo que mide no se ejecuta: rust,no_run",
    ),
    breakage(
        PAGE,
        Replace("```rust\n", "```rust,no_run\n"),
        "src/canales.md:10: solo deja de ejecutarse lo que mide",
    ),
    breakage(
        "src/introduccion.md",
        Replace(
            "{{#include ../examples/bucle/src/turno.rs:turno}}",
            "fn f() {}",
        ),
        "src/introduccion.md:6: el bloque ```rust,ignore tiene que ser solo",
    ),
    // Para mdBook es una lista de definiciones; para skeptic, un párrafo.
    breakage(
        PAGE,
        Replace(
            "Ejecuta el programa:",
            "Código\n: ```rust\n  fn f() {}\n  ```",
        ),
        "src/canales.md:32: no abre ni cierra un bloque",
    ),
    breakage(
        PAGE,
        Replace("```rust,compile_fail", "```rust"),
        "no compila: rust,compile_fail",
    ),
    breakage(
        PAGE,
        Replace(
            "```rust\n{{#rustdoc_include ../examples/canales/diagnosticos",
            "```rust,compile_fail\n{{#rustdoc_include \
             ../examples/canales/diagnosticos",
        ),
        "compila con un aviso: rust",
    ),
    breakage(
        PAGE,
        Replace(
            "{{#rustdoc_include \
             ../examples/canales/diagnosticos/roto.rs:programa}}",
            "fn main() { queue(); }",
        ),
        "el bloque ```rust,compile_fail tiene que ser solo",
    ),
    breakage(
        PAGE,
        Replace("```console", "~~~console"),
        "src/canales.md:33: no abre ni cierra un bloque",
    ),
    breakage(
        PAGE,
        Replace(
            "```console\ncargo run --bin cola\n",
            "```diff\n-una línea\n",
        ),
        "el bloque ```diff tiene que ser solo",
    ),
];
