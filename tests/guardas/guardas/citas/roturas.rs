use crate::pruebas::FACTS;
use crate::roturas::Change::{Create, Replace};
use crate::roturas::{Breakage, CODE, PAGE, breakage};

pub const BREAKAGES: &[Breakage] = &[
    breakage(
        PAGE,
        Replace("Hay dos.", "Sale «sale la nota»."),
        "src/canales.md:50: «sale la nota» no lo dice",
    ),
    breakage(
        PAGE,
        Replace("¿Cuántos hilos hay?", "¿Sale <code>a</code> o «nota»?"),
        "src/canales.md:48: «nota» no lo dice",
    ),
    // La página lo cita y el programa ya no lo imprime.
    breakage(
        CODE,
        Replace("Nadie más tiene la cola.", "Nadie la tiene."),
        "src/canales.md:73: «más tiene la cola» no lo dice",
    ),
    breakage(
        PAGE,
        Replace("Hay dos.", "Lo que termina sale antes que el turno."),
        "«termina» no sale antes que «turno» en examples/canales/aparte.out",
    ),
    breakage(
        FACTS,
        Create("#! citas\n\n# Nadie\ncanales: «hola»\n"),
        "hechos.txt:4: ««hola»» ya no hace falta",
    ),
];
