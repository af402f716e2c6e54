use crate::roturas::Change::{Delete, Replace};
use crate::roturas::{Breakage, CODE, TWIN, breakage, mended};

const MAP: &str = "src/mapa-asyncio-tokio.md";

pub const BREAKAGES: &[Breakage] = &[
    breakage(MAP, Delete, "mapa-asyncio-tokio.md:1: falta el mapa"),
    breakage(
        MAP,
        Replace(
            "| `gather` | **Igual**: `println!` | ninguna | \
             [Canales](canales.md): `cola` |\n",
            "",
        ),
        "mapa-asyncio-tokio.md:1: falta la fila «gather»",
    ),
    breakage(
        MAP,
        Replace("| `Runner` |", "| `run` |"),
        "mapa-asyncio-tokio.md:13: «run» ya tiene una fila",
    ),
    breakage(
        MAP,
        Replace("| `Runner` |", "| Runner |"),
        "mapa-asyncio-tokio.md:13: empieza por su nombre",
    ),
    breakage(
        MAP,
        Replace("| `Runner` |", "| `Timeout` |"),
        "«Timeout» no es del índice: va en «Fuera del índice»",
    ),
    breakage(
        MAP,
        Replace("| `Runner` | **Igual**", "| `Runner` | **Casi**"),
        "mapa-asyncio-tokio.md:13: di cuánto se parece",
    ),
    mended(
        MAP,
        Replace("| `cola` | Un mensaje entra", "| `cola` | Un pedido entra"),
        "no dice lo que dicen las cabeceras de sus programas",
    ),
    breakage(
        MAP,
        Replace("| Programa | Qué enseña |", "| Programa | Idea |"),
        "falta la tabla de programas",
    ),
    mended(
        MAP,
        Replace(
            "| **Igual** | hace lo mismo | 32 |",
            "| **Igual** | hace lo mismo | 31 |",
        ),
        "mapa-asyncio-tokio.md:5: «Igual» tiene 32 nombres, no 31",
    ),
    breakage(
        MAP,
        Replace("| `Runner` | **Igual**", "| `Runner` | **Receta**"),
        "mapa-asyncio-tokio.md:7: «Receta» tiene 2 nombres, no 1",
    ),
    breakage(
        MAP,
        Replace("| **Receta** | se", "| **Mezcla** | se"),
        "la tabla de clases no explica «Receta»",
    ),
    breakage(
        MAP,
        Replace("[Canales](canales.md): `cola`", "[Canales](canales.md)"),
        "mapa-asyncio-tokio.md:12: di qué programa enseña «run»",
    ),
    breakage(
        MAP,
        Replace("(canales.md): `cola`", "(canales.md): `fila`"),
        "mapa-asyncio-tokio.md:12: no hay ningún programa «fila»",
    ),
    breakage(
        MAP,
        Replace("[Canales](canales.md)", "[Inicio](introduccion.md)"),
        "«cola» se enseña en canales.md: enlázala delante",
    ),
    breakage(
        MAP,
        Replace("`println!`", "`print!`"),
        "ninguno de sus programas usa «print!»",
    ),
    breakage(
        MAP,
        Replace("`println!`", "`#[tokio::main]`"),
        "ninguno de sus programas usa «#[tokio::main]»",
    ),
    breakage(
        CODE,
        Replace("    println!", "    // println!"),
        "ninguno de sus programas usa «println!»",
    ),
    breakage(
        TWIN,
        Replace("gather", "together"),
        "ninguno de sus gemelos usa «gather»",
    ),
    breakage(
        TWIN,
        Replace("    run, ", "    # run\n    "),
        "ninguno de sus gemelos usa «run»",
    ),
    breakage(
        MAP,
        Replace(
            "| `TimeoutError` | **No hay**",
            "| `TimeoutError` | **Igual**",
        ),
        "di qué programa enseña «TimeoutError»",
    ),
];
