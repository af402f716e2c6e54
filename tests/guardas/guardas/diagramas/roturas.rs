use crate::roturas::Change::Replace;
use crate::roturas::{Breakage, PAGE, breakage};

pub const BREAKAGES: &[Breakage] = &[
    breakage(
        "examples/canales/paso.mmd",
        Replace("    Canal-->>Cliente: Avisa\n", ""),
        "«Canal-->>Cliente: Avisa» no está en examples/canales/paso.mmd",
    ),
    breakage(
        "examples/canales/paso.mmd",
        Replace("Cliente->>Canal: Envía", "Canal->>Cliente: Envía"),
        "y el diagrama «Canal->>Cliente: Envía»",
    ),
    breakage(
        PAGE,
        Replace("| `Canal-->>Cliente: Avisa` | el cliente sigue |\n", ""),
        "src/canales.md no explica «Canal-->>Cliente: Avisa»",
    ),
    breakage(
        "examples/canales/paso.mmd",
        Replace("Cliente->>Canal: Envía", "Cliente->>+Canal: Envía"),
        "paso.mmd:5: «+Canal» no es participante",
    ),
    breakage(
        "examples/canales/paso.mmd",
        Replace(
            "participant Canal\n",
            "participant Canal\n    Canal--)Cliente: Hola\n",
        ),
        "paso.mmd:4: no se entiende «Canal--)Cliente: Hola»",
    ),
];
