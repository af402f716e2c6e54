use crate::roturas::Change::{Create, Delete, Replace};
use crate::roturas::{Breakage, CODE, PAGE, breakage};

const DIFF: &str = "examples/canales/cambios/cola_1.diff";
const SALE: &str = "examples/canales/cambios/cola_1.sale";

pub const BREAKAGES: &[Breakage] = &[
    breakage(
        PAGE,
        Replace(
            "{{#cambio ../examples/canales/cambios/cola_1.diff}}",
            "Más.",
        ),
        "no dice qué sale: graba el cambio",
    ),
    breakage(
        PAGE,
        Replace(
            "{{#cambio ../examples/canales/cambios/cola_1.diff}}",
            "Más.",
        ),
        "ninguna página lo enseña",
    ),
    // El programa se ha movido.
    breakage(
        CODE,
        Replace("fn main()", "pub fn main()"),
        "cola_1.diff:2: «fn main() {» ya no está así en cola.rs",
    ),
    breakage(
        CODE,
        Replace("fn main()", "pub fn main()"),
        "(lo pide src/canales",
    ),
    breakage(
        CODE,
        Replace("fn main() {", "fn main() {\n"),
        "cola_1.diff:1: estas líneas ya no van seguidas",
    ),
    breakage(
        DIFF,
        Replace(
            "-    println!(\"sale el mensaje\");\n\
             +    println!(\"no sale\");\n",
            "",
        ),
        "no cambia nada, o no dice",
    ),
    breakage(
        DIFF,
        Replace(" fn main() {", "fn main() {"),
        "empieza por «-»",
    ),
    breakage(DIFF, Replace("@@ cola.rs\n", ""), "antes va «@@ ARCHIVO»"),
    breakage(DIFF, Replace("@@ cola.rs", "@@ otra.rs"), "no existe"),
    breakage(DIFF, Replace("@@ cola.rs", "# cola.rs"), "«# CLAVE: VALOR»"),
    breakage(
        DIFF,
        Replace("@@ cola.rs", "# Tarda: 3\n@@ cola.rs"),
        "«# Tarda» no es una de",
    ),
    breakage(
        DIFF,
        Replace("@@ cola.rs", "# Varía: sí\n@@ cola.rs"),
        "necesita un motivo",
    ),
    breakage(
        "examples/canales/cambios/aparte_1.diff",
        Create("@@ cola.rs\n fn main() {\n+    // Nada.\n"),
        "se llama como lo que se ejecuta",
    ),
    // El de una biblioteca, con el nombre de nadie que la use.
    breakage(
        "examples/canales/cambios/nadie_1.diff",
        Create(
            "# Ejecuta: cargo run --bin nadie\n@@ bucle/src/turno.rs\n\
             -pub struct Turn;\n",
        ),
        "nadie_1.diff:2: un cambio se llama como lo que se ejecuta",
    ),
    breakage(
        "examples/canales/cambios/cola_9.diff",
        Create("@@ bucle/src/turno.rs\n-pub struct Turn;\n"),
        "cola_9.diff:1: el cambio de una biblioteca o de un proyecto dice",
    ),
    breakage(
        "examples/canales/cambios/cola_9.diff",
        Create(
            "# Ejecuta: cargo run --bin cola\n@@ bucle/src/turno.rs\n\
             -pub struct Hora;\n",
        ),
        "cola_9.diff:3: «pub struct Hora;» ya no está así",
    ),
    // Uno nuevo que ya existe.
    breakage(
        "examples/canales/cambios/cola_9.diff",
        Create(
            "# Ejecuta: cargo run --bin cola\n@@ bucle/src/turno.rs\n\
             +pub struct Turn;\n",
        ),
        "cola_9.diff:2: no cambia nada, o no dice",
    ),
    breakage(
        DIFF,
        Replace("@@ cola.rs", "# Tras: cola_9\n@@ cola.rs"),
        "«# Tras» dice otro",
    ),
    breakage(
        "examples/canales/cambios/cola_9.diff",
        Create("# Tras: cola_1\n@@ cola.rs\n-    println!(\"va\");\n"),
        "cola_9.diff:3: «println!(\"va\");» ya no está así",
    ),
    breakage(
        "examples/canales/cambios/puesto_1.diff",
        Create("@@ puesto/src/main.rs\n fn main() {\n+    // Nada.\n"),
        "puesto_1.diff:1: el cambio de una biblioteca o de un proyecto dice",
    ),
    breakage(SALE, Delete, "falta lo que sale"),
    breakage(DIFF, Delete, "no es de ningún cambio"),
    breakage(
        "examples/canales/cambios/a.txt",
        Create("a"),
        "solo hay cambios",
    ),
];
