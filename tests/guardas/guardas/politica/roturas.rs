use crate::roturas::Change::{Create, Replace};
use crate::roturas::{Breakage, breakage, mended};

const THEME: &str = "theme/redirect.hbs";

pub const BREAKAGES: &[Breakage] = &[
    breakage(
        THEME,
        Replace("if (fragment) {", "if (fragment !== '') {"),
        "theme/redirect.hbs:17: el guion «// Un encabezado también puede haber \
         cambiado de sitio.» no se ejecuta, porque a la política le falta su \
         huella, 'sha256-",
    ),
    mended(
        THEME,
        Replace("'sha256-", "'sha256-a"),
        "theme/redirect.hbs:17: el guion «// Un encabezado también",
    ),
    breakage(
        THEME,
        Replace("if (fragment) {", "if (fragment !== '') {"),
        "theme/redirect.hbs:7: la huella 'sha256-",
    ),
    breakage(
        THEME,
        Replace("const fragmentMap", "const url = '{{url}}';\nconst map"),
        "cambiado de sitio.» tiene «{{»: cambiaría de una página a otra",
    ),
    breakage(
        THEME,
        Replace("http-equiv=\"Content-Security-Policy\"", "name=\"policy\""),
        "theme/redirect.hbs:2: no tiene política: pon en «<head>» <meta",
    ),
    breakage(
        THEME,
        Replace("default-src 'none'", "default-src 'self'"),
        "theme/redirect.hbs:6: la política empieza por «default-src 'none';»",
    ),
    breakage(
        THEME,
        Replace("script-src ", "script-src 'unsafe-inline' "),
        "no lleva 'unsafe-inline'",
    ),
    breakage(
        "theme/head.hbs",
        Create("<script>\nhola()\n</script>\n"),
        "theme/head.hbs:1: el guion «hola()» está en una plantilla sin \
         política",
    ),
];
