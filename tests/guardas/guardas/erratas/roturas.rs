use crate::roturas::Change::Replace;
use crate::roturas::{Breakage, breakage};

pub const BREAKAGES: &[Breakage] = &[
    breakage(
        "src/erratas.md",
        Replace(
            "| 7 | «Algo» | Otra cosa | propia | [Canales](canales.md) |\n",
            "",
        ),
        "tiene 39 entradas y eran 40",
    ),
    breakage(
        "src/erratas.md",
        Replace(
            "| 7 | «Algo» | Otra cosa | propia |",
            "| 7 | «Algo» | | p |",
        ),
        "src/erratas.md:11: ninguna celda puede estar vacía",
    ),
    breakage(
        "src/erratas.md",
        Replace("| 7 |", "| 8 |"),
        "src/erratas.md:11: aquí va la entrada 7",
    ),
    breakage(
        "src/erratas.md",
        Replace("[Canales](canales.md)", "más adelante"),
        "la última celda enlaza la página",
    ),
];
