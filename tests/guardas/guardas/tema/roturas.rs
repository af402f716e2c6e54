use crate::roturas::Change::{Create, Delete, Replace};
use crate::roturas::{Breakage, breakage, mended};

const BASE: &str = "theme/base/redirect.hbs";
const THEME: &str = "theme/redirect.hbs";

pub const BREAKAGES: &[Breakage] = &[
    // Lo que pasa cuando mdBook cambia el archivo de serie.
    breakage(
        BASE,
        Replace("Redirecting to...", "Moving to..."),
        "theme/base/redirect.hbs:10: no es el de mdbook-html ",
    ),
    breakage(
        BASE,
        Replace("Redirecting to...", "Moving to..."),
        "A mano: git merge-file theme/redirect.hbs theme/base/redirect.hbs /",
    ),
    mended(
        BASE,
        Replace("url.hash = window.location.hash", "url.hash = ''"),
        "theme/base/redirect.hbs:27: no es el de mdbook-html ",
    ),
    breakage(
        "theme/base/moved.hbs",
        Create("<p>Moved</p>\n"),
        "no trae moved.hbs: busca cómo se llama",
    ),
    breakage(
        THEME,
        Delete,
        "theme/base/redirect.hbs:1: no está theme/redirect.hbs: escríbelo",
    ),
    breakage(
        BASE,
        Delete,
        "theme/redirect.hbs:1: sustituye al de serie: guarda ese al lado, cp /",
    ),
    breakage(
        "theme/css/general.css",
        Create("main { color: red }\n"),
        "theme/css/general.css:1: sustituye al de serie: guarda ese al lado",
    ),
    breakage(
        "theme/nuestro.css",
        Create("\n/* Sustituye al de serie: es más bonito. */\n"),
        "theme/nuestro.css:2: mdbook-html ",
    ),
    breakage(
        THEME,
        Replace("<head>", "<head>{{!-- Sustituye al de serie: cabe. --}}"),
        "theme/redirect.hbs:3: parte de theme/base/redirect.hbs: quita",
    ),
    breakage(
        THEME,
        Replace("  <body>", "<<<<<<< lo nuestro\n  <body>"),
        "theme/redirect.hbs:14: la mezcla ha dejado lo nuestro y lo nuevo",
    ),
];
