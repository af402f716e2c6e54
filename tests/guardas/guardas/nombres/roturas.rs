use crate::roturas::Change::{Create, Replace};
use crate::roturas::{Breakage, PAGE, TWIN, breakage};

pub const BREAKAGES: &[Breakage] = &[
    breakage(
        TWIN,
        Replace("print(", "echo("),
        "src/canales.md:73: «print» no está en el código",
    ),
    breakage(
        PAGE,
        Replace("¿Cuántos hilos hay?", "¿Qué hace <code>ring</code>?"),
        "src/canales.md:48: «ring» no está en el código",
    ),
    breakage(
        PAGE,
        Replace("`Mutex`", "`Mutex::lock(1)`"),
        "src/canales.md:73: «lock» no está en el código",
    ),
    breakage(
        PAGE,
        Replace("`Mutex`", "`sync::Rwlock`"),
        "src/canales.md:73: «Rwlock» no está en el código",
    ),
    breakage(
        "tests/guardas/nombres.txt",
        Create("Mutex\nArc\n"),
        "nombres.txt:2: «Arc» ya no se cita",
    ),
];
