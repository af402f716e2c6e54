use crate::roturas::Change::{Create, Replace};
use crate::roturas::{Breakage, PAGE, breakage};

const THEME: &str = "theme/redirect.hbs";
const SCRIPT: &str = "theme/copiar.js";
const INDEX: &str = "theme/index.hbs";

pub const BREAKAGES: &[Breakage] = &[
    // Un texto de serie, aunque ninguna de sus palabras sea de la lista.
    breakage(
        THEME,
        Replace("Esta página ha cambiado de sitio<", "Redirecting...<"),
        "theme/redirect.hbs:10: «Redirecting...» sigue como en \
         theme/base/redirect.hbs",
    ),
    // Un texto de serie que el navegador no sabría que está en inglés.
    breakage(
        "theme/base/redirect.hbs",
        Replace("Redirecting to...", "Moving away..."),
        "theme/base/redirect.hbs:10: nada delata a «Moving away...»: añade",
    ),
    breakage(
        THEME,
        Replace("<head>", "<head>{{!-- Se queda: Moved --}}"),
        "theme/redirect.hbs:3: «Moved» ya no está: quita la línea",
    ),
    breakage(
        THEME,
        Replace("Esta página está ahora en", "This page is now at"),
        "theme/redirect.hbs:15: «This page is now at» está en inglés, por \
         «this»",
    ),
    breakage(
        THEME,
        Replace("<body>", "<body aria-label=\"Hide this help\">"),
        "theme/redirect.hbs:14: «Hide this help» está en inglés",
    ),
    breakage(
        THEME,
        Replace(
            "const fragment =",
            "alert('Page not found'); const fragment =",
        ),
        "theme/redirect.hbs:22: «Page not found» está en inglés",
    ),
    breakage(
        SCRIPT,
        Replace("Copiado", "Copied!"),
        "theme/copiar.js:1: «Copied!» está en inglés, por «copied»",
    ),
    breakage(
        SCRIPT,
        Replace("\"Copiado\"", "'<p title=\"Show hidden lines\">'"),
        "theme/copiar.js:1: «Show hidden lines» está en inglés",
    ),
    breakage(
        THEME,
        Replace("<html lang=\"es\">", "<html lang=\"en\">"),
        "theme/redirect.hbs:2: a «<html>» le falta lang=",
    ),
    breakage(
        "book.toml",
        Replace("language = \"es\"", "language = \"en\""),
        "book.toml:1: falta language = \"es\"",
    ),
    breakage(
        "book.toml",
        Replace("\"Muestra\"", "\"The book\""),
        "book.toml:2: «The book» está en inglés, por «the»",
    ),
    breakage(
        "src/SUMMARY.md",
        Replace("[Introducción]", "[Table of contents]"),
        "src/SUMMARY.md:3: «Table of contents» está en inglés",
    ),
    breakage(
        PAGE,
        Replace("# Canales\n", "# Canales\n\n> [!NOTE]\n> Un aviso.\n"),
        "src/canales.md:3: mdBook titula este aviso en inglés",
    ),
    breakage(
        PAGE,
        Replace("# Canales\n", "# Canales\n\n- 1. > [!tip]\n  > Uno.\n"),
        "src/canales.md:3: mdBook titula este aviso en inglés",
    ),
    breakage(
        PAGE,
        Replace("# Canales\n", "# Canales\n\n![The queue](cola.svg)\n"),
        "src/canales.md:3: «The queue» está en inglés",
    ),
    breakage(
        PAGE,
        Replace("# Canales\n", "# Canales\n\n[Tokio](a.md \"Open this\")\n"),
        "src/canales.md:3: «Open this» está en inglés",
    ),
    breakage(
        PAGE,
        Replace("# Canales\n", "# Canales\n\n<code title=\"Not found\">\n"),
        "src/canales.md:3: «Not found» está en inglés",
    ),
    breakage(
        INDEX,
        Create("<title>{{ title }}</title>\n"),
        "theme/index.hbs:1: mdBook titula en inglés la página de error",
    ),
    breakage(
        INDEX,
        Create("<title>{{ title }}</title>\n"),
        "src/404.md:1: falta: sin él, mdBook escribe la página de error",
    ),
];
