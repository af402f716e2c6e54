use crate::roturas::Change::Replace;
use crate::roturas::{Breakage, breakage};

const FLOW: &str = ".github/workflows/publicar.yml";

pub const BREAKAGES: &[Breakage] = &[
    breakage(
        FLOW,
        Replace(" # v6.0.2", ""),
        "publicar.yml:14: di detrás del resumen de qué versión es",
    ),
    breakage(
        FLOW,
        Replace("\njobs:\n", "\npermissions: write-all\n\njobs:\n"),
        "publicar.yml:9: «permissions: write-all» vale para todos",
    ),
    breakage(
        FLOW,
        Replace("\njobs:", "\npermissions:\n  pages: 'write'\n\njobs:"),
        "publicar.yml:10: «pages: 'write'» vale para todos",
    ),
    breakage(
        FLOW,
        Replace("pages: read", "pages: write"),
        "publicar.yml:15: este trabajo pide «pages: write»: lo que se ejecuta \
         va en otro",
    ),
    breakage(
        FLOW,
        Replace("    needs: construir\n", ""),
        "publicar.yml:19: escribe sin esperar a que se pruebe",
    ),
    breakage(
        FLOW,
        Replace("  push:\n", "  push:\n  pull_request:\n"),
        "publicar.yml:4: una propuesta de cambio no puede escribir",
    ),
    breakage(
        FLOW,
        Replace("- run: .ci/run\n", "- run: cargo build\n"),
        "publicar.yml:9: antes de escribir se prueba todo",
    ),
    breakage(
        FLOW,
        Replace("cancel-in-progress: false", "cancel-in-progress: true"),
        "publicar.yml:5: lo que ha empezado a escribir acaba",
    ),
];
