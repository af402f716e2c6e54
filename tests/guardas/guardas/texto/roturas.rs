use crate::roturas::Change::Replace;
use crate::roturas::{Breakage, CODE, PAGE, breakage};

pub const BREAKAGES: &[Breakage] = &[
    breakage(
        PAGE,
        Replace("Un canal de Tokio", "Una hebra de Tokio"),
        "src/canales.md:5: «hebra»: di «hilo»",
    ),
    breakage(
        PAGE,
        Replace("Ejecuta el programa", "Ejecute el programa"),
        "src/canales.md:31: «Ejecute»: háblale de tú",
    ),
    breakage(
        PAGE,
        Replace("Ejecuta el programa", "Como usted sabe, ejecuta esto"),
        "«usted»: háblale de tú",
    ),
    breakage(
        PAGE,
        Replace("Hay dos.", "Dilo antes de abrir la respuesta."),
        "src/canales.md:50: «abrir la respuesta»: en papel no se puede",
    ),
    breakage(
        PAGE,
        Replace("Hay dos.", "El resto está plegado."),
        "src/canales.md:50: «está plegado»: en papel no se puede",
    ),
    breakage(
        PAGE,
        Replace("Hay dos.", "Suele haber dos."),
        "src/canales.md:50: «Suele»: di la condición",
    ),
    breakage(
        PAGE,
        Replace("## Una cola", "## Una Cola"),
        "src/canales.md:8: «Cola»: un encabezado se escribe como una frase",
    ),
    breakage(
        PAGE,
        Replace("## Una cola", "## Una cola."),
        "un encabezado no lleva punto",
    ),
    breakage(
        PAGE,
        Replace("Hay dos.", "Hay dos. Uno espera."),
        "una frase por línea",
    ),
    breakage(
        PAGE,
        Replace("Hay dos.", "Uno.\nDos.\nTres.\nCuatro.\nCinco.\nSeis."),
        "6 frases en un párrafo",
    ),
    breakage(
        PAGE,
        Replace(
            "Hay dos.",
            "Hay uno y uno y uno y uno y uno y uno y uno y uno y uno y uno \
             y uno y uno y uno y uno y uno y uno y uno y uno y uno y uno y \
             otro.",
        ),
        "palabras en una frase: pártela",
    ),
    breakage(
        PAGE,
        Replace("Hay dos.", "Hay \"dos\"."),
        "usa «comillas» angulares",
    ),
    breakage(
        PAGE,
        Replace("¿Cuántos hilos", "Cuántos hilos"),
        "«¿» y «?» no van por pares",
    ),
    breakage(
        CODE,
        Replace("Nadie más tiene la cola", "Nadie más tiene el tubo"),
        "examples/canales/cola.rs:7: «tubo»: di «canal»",
    ),
    breakage(
        PAGE,
        Replace("Hay dos.", "Hay [dos][hilos]."),
        "src/canales.md:50: un enlace está a medio escribir",
    ),
    breakage(
        PAGE,
        Replace("Hay dos.", "Están en base\n  a un reparto."),
        "src/canales.md:50: «en base a»: di «según»",
    ),
    breakage(
        CODE,
        Replace(
            "// Nadie más tiene la cola",
            "// La cola está en\n    // base  a todo",
        ),
        "examples/canales/cola.rs:7: «en base a»: di «según»",
    ),
    breakage(
        CODE,
        Replace("sale el mensaje", "sale por el tubo"),
        "examples/canales/cola.rs:8: «tubo»: di «canal»",
    ),
    breakage(
        "examples/canales/cola.out",
        Replace("sale el mensaje", "sale por el tubo"),
        "examples/canales/cola.out:1: «tubo»: di «canal»",
    ),
    breakage(
        PAGE,
        Replace("Hay dos.", "Hay dos[^1].\n\n[^1]: nota"),
        "src/canales.md:50: un libro en pantalla no tiene notas al pie",
    ),
    breakage(
        PAGE,
        Replace("Hay dos.", "(Uno.)\nDos.\nTres.\nCuatro.\nCinco.\n(Seis.)"),
        "6 frases en un párrafo",
    ),
];
