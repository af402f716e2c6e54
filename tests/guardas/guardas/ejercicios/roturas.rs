use crate::roturas::Change::{Create, Delete, Repeat, Replace};
use crate::roturas::{Breakage, PAGE, breakage};

const SHEET: &str = "examples/canales/ejercicios/cola_cerrada/ejercicio.md";
const START: &str = "examples/canales/ejercicios/cola_cerrada/inicio.rs";
const WRONG: &str = "examples/canales/ejercicios/cola_cerrada/mal_dos.rs";
const CHECK: &str = "examples/canales/ejercicios/cola_cerrada/comprueba.rs";
const PYTHON: &str = "examples/canales/ejercicios/cola_cerrada/comprueba.py";
const SYMPTOMS: &str = "examples/canales/ejercicios/cola_cerrada/sintomas.txt";

pub const BREAKAGES: &[Breakage] = &[
    breakage(START, Delete, "ejercicio.md:1: le falta inicio.rs"),
    breakage(WRONG, Delete, "tiene 2 soluciones equivocadas en .rs"),
    breakage(
        WRONG,
        Replace("Cree que bastan", "Bastan"),
        "mal_dos.rs:1: empieza por lo que cree",
    ),
    breakage(SYMPTOMS, Delete, "le falta sintomas.txt"),
    breakage(
        SYMPTOMS,
        Replace("recibió una y eran tres", "no recibió nada"),
        "menos de tres cosas distintas",
    ),
    breakage(
        SYMPTOMS,
        Replace("queda un emisor", "y nada puede despertarlo"),
        "sintomas.txt:1: no dice quién espera",
    ),
    breakage(SHEET, Delete, "ejercicio.md:1: falta: son el enunciado"),
    breakage(
        SHEET,
        Replace("Nivel: 1", "Nivel: 4"),
        "el nivel es 1, 2 o 3",
    ),
    breakage(SHEET, Replace("3. Suelta", "Suelta"), "las pistas son tres"),
    breakage(SHEET, Replace("## Por qué", "## Y"), "falta «## Por qué»"),
    breakage(
        SHEET,
        Replace("Arregla `serve`", "```rust\nserve\n```\n"),
        "ejercicio.md:8: no lleva bloques",
    ),
    breakage(
        SHEET,
        Replace("una cola que", "[una cola](canales.md) que"),
        "no lleva enlaces",
    ),
    breakage(SHEET, Replace("La cola", "La `cola`"), "el título no lleva"),
    breakage(
        SHEET,
        Replace("Solo Rust: la muestra es pequeña.\n", ""),
        "le falta solucion.py, o «Solo Rust: MOTIVO»",
    ),
    breakage(
        "examples/canales/ejercicios/cola_cerrada/inicio.py",
        Create("\"\"\"Recibe.\"\"\"\n"),
        "está en Python: quita «Solo Rust»",
    ),
    breakage(
        "examples/canales/ejercicios/cola_cerrada/notas.txt",
        Create("a\n"),
        "notas.txt:1: no es de ningún ejercicio",
    ),
    breakage(
        "examples/canales/ejercicios/Cola/inicio.rs",
        Create("//! Recibe.\n"),
        "su nombre va en minúsculas",
    ),
    breakage(
        "examples/introduccion/ejercicios/cola_cerrada/inicio.rs",
        Create("//! Recibe.\n"),
        "otro ejercicio se llama igual",
    ),
    breakage(
        "examples/nada/ejercicios/otra/inicio.rs",
        Create("//! Recibe.\n"),
        "su carpeta no es de ninguna página",
    ),
    breakage(
        PAGE,
        Replace("{{#ejercicios}}\n", ""),
        "acaba por sus ejercicios",
    ),
    breakage(
        "src/introduccion.md",
        Repeat("\n{{#ejercicios}}\n", 1),
        "no tiene ejercicios: quita la línea",
    ),
    breakage(
        "src/ejercicios.md",
        Replace("{{#ejercicios lista}}", "ninguno"),
        "la lista de todos es",
    ),
    breakage(
        "src/SUMMARY.md",
        Replace(
            "(canales.md)\n",
            "(canales.md)\n- [Otra](otra.md)\n\n# Por dentro\n",
        ),
        "src/otra.md:1: tiene 0 ejercicios, y son 2 o más",
    ),
    breakage(
        "src/SUMMARY.md",
        Replace("- [Canales]", "# Portar un servicio\n\n- [Canales]"),
        "src/SUMMARY.md:5: esta parte tiene 1 ejercicios, y son 12 o más",
    ),
    breakage(
        "src/SUMMARY.md",
        Replace("- [Canales]", "# Usos de verdad\n\n- [Canales]"),
        "src/SUMMARY.md:5: esta parte no tiene ejercicios de nivel 2",
    ),
    breakage(
        "src/SUMMARY.md",
        Replace(
            "(canales.md)\n",
            "(canales.md)\n\n# Usos de verdad\n\n- [Otra](otra.md)\n",
        ),
        "src/SUMMARY.md:7: esta parte tiene 0 ejercicios, y son 10 o más",
    ),
    breakage(
        CHECK,
        Replace("sent == 1, ", "sent > 1, "),
        "comprueba.rs:5: si «{sent} veces» es uno",
    ),
    breakage(
        CHECK,
        Replace("most <= 2,", "most <= 0,"),
        "comprueba.rs:6: si «{most} mensajes» es uno",
    ),
    breakage(
        CHECK,
        Replace("most <= 2,", "most <= 2 && sent == 2,"),
        "comprueba.rs:6: si «{most} mensajes» es uno",
    ),
    breakage(
        CHECK,
        Replace("llegó {} del", "llegaron {} del"),
        "comprueba.rs:9: si «llegaron {sent}» es uno",
    ),
    breakage(
        CHECK,
        Replace("Ok(())", "bail!(\"de {sent} platos\")"),
        "comprueba.rs:13: si «{sent} platos» es uno",
    ),
    breakage(
        PYTHON,
        Create("ensure(\n    sent == 0,\n    f\"{sent} \"\n    \"tés\",\n)\n"),
        "comprueba.py:3: si «{sent} tés» es uno",
    ),
];
