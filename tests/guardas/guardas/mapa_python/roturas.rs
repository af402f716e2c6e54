use crate::roturas::Change::Replace;
use crate::roturas::{Breakage, TWIN, breakage};

const MAP: &str = "src/mapa-asyncio-tokio.md";

pub const BREAKAGES: &[Breakage] = &[
    breakage(
        MAP,
        Replace("| `gather` |", "| `together` |"),
        "mapa-asyncio-tokio.md:20: «together» no está en asyncio de Python",
    ),
    breakage(
        MAP,
        Replace("| `gather` |", "| `together` |"),
        "tiene «gather» y el mapa no: añade su fila o, si es de bajo nivel",
    ),
    breakage(
        MAP,
        Replace("| `TimeoutError` |", "| `TimeoutError` (4.0) |"),
        "«TimeoutError» ya está en asyncio de Python",
    ),
    breakage(
        MAP,
        Replace("| `Server` |", "| `Server.cerrar` |"),
        "«Server.cerrar» no está en asyncio de Python",
    ),
    breakage(
        MAP,
        Replace("| `TimeoutError` |", "| `isfuture` |"),
        "mapa_python.rs:1: «isfuture» ya tiene fila en el mapa",
    ),
    breakage(
        MAP,
        Replace("| `TimeoutError` |", "| `loop.call_sooner` |"),
        "«loop.call_sooner» no está en asyncio de Python",
    ),
    breakage(
        MAP,
        Replace("| `TimeoutError` |", "| `run(debugging=)` |"),
        "«run(debugging=)» no está en asyncio de Python",
    ),
    breakage(
        MAP,
        Replace("| `TimeoutError` |", "| `run(debug=)` (4.0) |"),
        "«run(debug=)» ya está en asyncio de Python",
    ),
    breakage(
        TWIN,
        Replace("gather", "asyncio.isfuture"),
        "usa «isfuture», que el mapa aparta por ser de bajo nivel",
    ),
];
