//! Lo que puede llevar cada bloque de código.

/// Los únicos encabezados de bloque, y lo que puede llevar cada uno.
pub const KINDS: &[(&str, &str)] = &[
    (
        "rust",
        "{{#rustdoc_include ../examples/PAGINA/NOMBRE.rs:ANCLA}}",
    ),
    (
        "rust,no_run",
        "{{#rustdoc_include ../examples/PAGINA/NOMBRE.rs:ANCLA}}",
    ),
    (
        "rust,should_panic",
        "{{#rustdoc_include ../examples/PAGINA/NOMBRE.rs:ANCLA}}",
    ),
    // Compila, con un aviso que la página enseña.
    (
        "rust",
        "{{#rustdoc_include ../examples/PAGINA/diagnosticos/NOMBRE.rs:ANCLA}}",
    ),
    (
        "rust,compile_fail",
        "{{#rustdoc_include ../examples/PAGINA/diagnosticos/NOMBRE.rs:ANCLA}}",
    ),
    // Lo compila y lo prueba cargo, con su biblioteca.
    (
        "rust,ignore",
        "{{#include ../examples/BIBLIOTECA/src/NOMBRE.rs:ANCLA}}",
    ),
    ("python", "{{#include ../examples/PAGINA/NOMBRE.py:ANCLA}}"),
    ("text", "{{#include ../examples/PAGINA/NOMBRE.out}}"),
    // La del gemelo, si dice otra cosa.
    ("text", "{{#include ../examples/PAGINA/NOMBRE.pyout}}"),
    (
        "text",
        "{{#include ../examples/PAGINA/diagnosticos/NOMBRE.stderr}}",
    ),
    ("mermaid", "{{#include ../examples/PAGINA/NOMBRE.mmd}}"),
    // La etapa de una biblioteca que crece, lo que cambia y lo que se prueba.
    (
        "rust,ignore",
        "{{#include ../examples/BIBLIOTECA/etapas/NOMBRE.rs}}",
    ),
    (
        "diff",
        "{{#include ../examples/BIBLIOTECA/etapas/NOMBRE.diff}}",
    ),
    (
        "text",
        "{{#include ../examples/BIBLIOTECA/etapas/NOMBRE.out}}",
    ),
    // Lo que la mide, y los archivos con que se despliega.
    (
        "rust,ignore",
        "{{#include ../examples/BIBLIOTECA/medidas/NOMBRE.rs:ANCLA}}",
    ),
    (
        "text",
        "{{#include ../examples/BIBLIOTECA/despliegue/NOMBRE.service}}",
    ),
    (
        "text",
        "{{#include ../examples/BIBLIOTECA/despliegue/NOMBRE.dockerfile}}",
    ),
    // Su simulación, y los cambios que la hacen fallar.
    (
        "rust,ignore",
        "{{#include ../examples/BIBLIOTECA/suerte/NOMBRE.rs:ANCLA}}",
    ),
    (
        "text",
        "{{#include ../examples/BIBLIOTECA/suerte/NOMBRE.out}}",
    ),
    (
        "diff",
        "{{#include ../examples/BIBLIOTECA/suerte/mutantes/NOMBRE.diff}}",
    ),
    (
        "text",
        "{{#include ../examples/BIBLIOTECA/suerte/mutantes/NOMBRE.out}}",
    ),
    // Las tablas con las que trabaja.
    ("sql", "{{#include ../examples/BIBLIOTECA/src/NOMBRE.sql}}"),
    // Y su gemela.
    (
        "python",
        "{{#include ../examples/BIBLIOTECA/python/recadero/NOMBRE.py}}",
    ),
];
