use super::Change::{Create, Delete, Replace};
use super::{Breakage, breakage};

const TABLE: &str = "theme/cambios.txt";
const THEME: &str = "theme/redirect.hbs";

pub const BREAKAGES: &[Breakage] = &[
    breakage(
        THEME,
        Replace("ahora en", "aquí:"),
        "theme/redirect.hbs:10: no es el de serie con los cambios de",
    ),
    breakage(
        THEME,
        Delete,
        "theme/redirect.hbs:1: no es el de serie con los cambios de",
    ),
    // Lo que pasa cuando mdBook cambia el archivo de serie.
    breakage(
        TABLE,
        Replace("- Redirecting to...", "- Moving to..."),
        "ya no dice «Moving to...» en \
         redirect.hbs: mira en ",
    ),
    breakage(
        TABLE,
        Replace("== redirect.hbs", "== moved.hbs"),
        "no trae moved.hbs: busca cómo se llama",
    ),
    breakage(
        TABLE,
        Replace("+ Esta página ha cambiado de sitio<", "+ Redirecting...<"),
        "redirect.hbs:5: «Redirecting...» sigue como en",
    ),
    breakage(
        TABLE,
        Replace("== redirect.hbs\n", "== redirect.hbs\n\n= Moved\n"),
        "cambios.txt:3: «Moved» ya no está: quita la línea",
    ),
    breakage(
        "theme/header.hbs",
        Create("<p>Hola</p>\n"),
        "theme/header.hbs:1: sustituye al de serie sin decir en qué",
    ),
    breakage(
        TABLE,
        Replace("+ Esta página está", "* Esta página está"),
        "cambios.txt:8: una línea empieza con",
    ),
    breakage(
        TABLE,
        Replace(
            "- Redirecting...",
            "- 0; URL\n+ {huellas}\n\n- Redirecting...",
        ),
        "cambios.txt:1: el guion «// This handles redirects that involve \
         fragments.» tiene «{{»",
    ),
    breakage(
        TABLE,
        Replace("== redirect.hbs\n", ""),
        "cambios.txt:2: antes de una fila va su archivo",
    ),
];
