use crate::roturas::Change::Replace;
use crate::roturas::{Breakage, breakage, mended};

pub const BREAKAGES: &[Breakage] = &[
    breakage(
        "book.toml",
        Replace("ejemplo/muestra\"", "otra/muestra\""),
        "book.toml:7: sale de «git-repository-url»: «edit-url-template = \
         \"https://github.com/otra/muestra/edit/main/{path}\"»",
    ),
    mended(
        "book.toml",
        Replace("edit/main/", "edit/rama/"),
        "book.toml:7: sale de «git-repository-url»",
    ),
    mended(
        "book.toml",
        Replace("\"/muestra/\"", "\"/libro/\""),
        "book.toml:8: sale de «git-repository-url»: «site-url = \"/muestra/\"»",
    ),
    breakage(
        "book.toml",
        Replace("site-url = \"/muestra/\"\n", ""),
        "book.toml:6: falta la línea «site-url = \"/muestra/\"»",
    ),
    breakage(
        "book.toml",
        Replace("git-repository-url = ", "otra = "),
        "book.toml:5: di dónde está el libro",
    ),
];
