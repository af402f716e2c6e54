use crate::pruebas::FACTS;
use crate::roturas::Change::{Create, Replace};
use crate::roturas::{Breakage, PAGE, breakage};

const MAP: &str = "src/mapa-asyncio-tokio.md";
const SHEET: &str = "examples/canales/ejercicios/cola_cerrada/ejercicio.md";

pub const BREAKAGES: &[Breakage] = &[
    breakage(
        PAGE,
        Replace("Hay dos.", "Hay 7 tareas."),
        "src/canales.md:50: «7» no está en los programas",
    ),
    breakage(
        PAGE,
        Replace("Hay dos.", "Hay siete tareas."),
        "src/canales.md:50: «siete tareas» no está",
    ),
    breakage(
        PAGE,
        Replace("Hay dos.", "Caben treinta y dos mil."),
        "src/canales.md:50: «treinta y dos mil» no está",
    ),
    breakage(
        PAGE,
        Replace("Hay dos.", "Empieza por `print(7)`."),
        "src/canales.md:50: «7» no está",
    ),
    breakage(
        PAGE,
        Replace("¿Cuántos hilos hay?", "¿Hay siete hilos?"),
        "src/canales.md:48: «siete hilos» no está",
    ),
    breakage(
        PAGE,
        Replace("El hilo trabaja.", "El hilo trabaja 1,5 s."),
        "src/canales.md:24: «1,5» no está",
    ),
    // El pie dice lo que midió el programa, que ahora mide otra cosa.
    breakage(
        "examples/canales/coste.md",
        Replace("| 735 |", "| 736 |"),
        "src/canales.md:101: «735» no está",
    ),
    breakage(
        PAGE,
        Replace("Ejecuta el programa:", "Ejecútalo con Python 3.9:"),
        "src/canales.md:31: «3.9» no está",
    ),
    // Está en la comprobación de un ejercicio, que solo vale en su ficha.
    breakage(
        PAGE,
        Replace("[documentación]", "[norma 77]"),
        "src/canales.md:6: «77» no está",
    ),
    // Está en `python3`, que no dice cuánto es nada.
    breakage(
        PAGE,
        Replace("Ejecuta el programa:", "Ejecuta 3 programas:"),
        "src/canales.md:31: «3» no está",
    ),
    breakage(
        PAGE,
        Replace("el canal guarda el mensaje", "el canal guarda 12"),
        "«12» no está",
    ),
    breakage(
        PAGE,
        Replace(
            "Ejecuta el programa:",
            "## Cambia y prueba\n\n1. En `cola.rs`, pon 3 en vez de 9,",
        ),
        "src/canales.md:33: «9» no está",
    ),
    breakage(
        "README.md",
        Replace("las herramientas", "las 12 herramientas"),
        "README.md:3: «12» no está",
    ),
    // Lo que dice la ficha de un ejercicio lo sabe su comprobación.
    breakage(
        SHEET,
        Replace("Mientras quede un emisor", "Mientras queden 7 emisores"),
        "ejercicio.md:18: «7» no está",
    ),
    breakage(
        SHEET,
        Replace("Suelta el emisor antes", "Suelta los siete mensajes antes"),
        "ejercicio.md:14: «siete mensajes» no está",
    ),
    breakage(
        MAP,
        Replace("`print_call_graph` (3.14)", "`print_call_graph` (3.15)"),
        "«3.15» no está",
    ),
    breakage(
        FACTS,
        Replace("mapa-asyncio-tokio: 3.14", "canales: 8 cosas"),
        "hechos.txt:6: «8 cosas» ya no hace falta",
    ),
    breakage(
        FACTS,
        Create("#! cifras\nmapa-asyncio-tokio: 3.14\n"),
        "hechos.txt:2: escribe «página: trozo de la frase», debajo de «# su",
    ),
    // La fuente es un archivo que no lo dice.
    breakage(
        FACTS,
        Create("#! cifras\n# Cargo.toml\nmapa-asyncio-tokio: 3.14\n"),
        "«3.14» no está",
    ),
];
