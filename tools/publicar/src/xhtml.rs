//! Una página del libro como XHTML: lo que se lee, sin lo que solo sirve en un
//! navegador.

use std::collections::BTreeSet;

use anyhow::{Result, bail};
use scraper::ElementRef;
use scraper::node::Element;

use crate::libro::escape;

/// Etiquetas que no tienen nada dentro.
const EMPTY: [&str; 4] = ["br", "hr", "img", "wbr"];
/// Lo que hay que poder pulsar, o que no se lee.
const INERT: [&str; 7] = [
    "button", "input", "label", "noscript", "script", "style", "template",
];
/// Lo que la página esconde o repite para quien usa un navegador. De una figura
/// que está dos veces queda la estrecha: se lee también en un teléfono.
const UNSEEN: [&str; 5] = ["ancha", "boring", "botones", "lenguas", "oculta"];
/// Lo que solo importa a un navegador.
const DROPPED: [&str; 3] = ["style", "tabindex", "hidden"];

/// Donde una palabra larga se puede partir, sin que se vea: hay lectores de
/// libros que no conocen `wbr` ni `overflow-wrap`, y cortan lo que no cabe.
const BREAK: char = '\u{200b}';
/// Lo que una palabra larga ocupa sin partirse, en letras: desde la primera
/// cuenta se parte detrás de un signo, y en la segunda, donde esté. Es lo que
/// cabe en un teléfono con la letra grande. En una tabla, donde cada columna es
/// estrecha, vale para todas las palabras.
const WORD: (usize, usize) = (12, 20);
const CELL: (usize, usize) = (7, 12);

pub struct Page {
    pub body: String,
    /// El manifiesto tiene que decir qué páginas llevan un dibujo.
    pub has_svg: bool,
}

/// Lo que hay dentro de `main`. `pages` son las páginas que van en el libro.
///
/// # Errors
///
/// Si lleva algo que aquí no se sabe poner.
pub fn convert(main: ElementRef, pages: &BTreeSet<&str>) -> Result<Page> {
    let mut writer = Writer {
        pages,
        body: String::new(),
        has_svg: false,
        word: None,
        limits: WORD,
    };
    writer.children(main)?;
    Ok(Page {
        body: writer.body,
        has_svg: writer.has_svg,
    })
}

struct Writer<'a> {
    pages: &'a BTreeSet<&'a str>,
    body: String,
    has_svg: bool,
    /// Las letras de la palabra por la que va, si es de las que se pueden
    /// partir, y la última.
    word: Option<(usize, char)>,
    /// Lo que una palabra puede ocupar.
    limits: (usize, usize),
}

impl Writer<'_> {
    fn children(&mut self, element: ElementRef) -> Result<()> {
        for child in element.children() {
            if let Some(text) = child.value().as_text() {
                let text = self.breakable(text);
                self.body += &escape(&text);
            } else if let Some(inner) = ElementRef::wrap(child) {
                self.element(inner)?;
            }
        }
        Ok(())
    }

    fn element(&mut self, element: ElementRef) -> Result<()> {
        let tag = element.value();
        let has = |names: &[&str]| tag.classes().any(|it| names.contains(&it));
        if INERT.contains(&tag.name()) || has(&UNSEEN) {
            return Ok(());
        }
        match tag.name() {
            // El encabezado enlaza consigo mismo.
            "a" if has(&["header"]) => return self.children(element),
            "img" => bail!(
                "hay una imagen, «{}», y el EPUB solo lleva dibujos SVG",
                tag.attr("src").unwrap_or_default()
            ),
            // Un lector de libros no siempre sabe abrirlo.
            "details" => return self.renamed(element, "div", "pregunta"),
            "summary" => return self.renamed(element, "p", "titulo"),
            "svg" => self.has_svg = true,
            _ => {}
        }
        self.open(tag, tag.name(), &self.attributes(tag));
        if EMPTY.contains(&tag.name()) {
            self.body.truncate(self.body.len() - 1);
            self.body += "/>";
            return Ok(());
        }
        // Un `code` dentro de un `pre` sigue con su palabra.
        let outer = (self.word, self.limits);
        if ["code", "pre", "table"].contains(&tag.name()) {
            self.word.get_or_insert((0, ' '));
        }
        if tag.name() == "table" {
            self.limits = CELL;
        }
        self.children(element)?;
        self.limits = outer.1;
        if outer.0.is_none() {
            self.word = None;
        }
        self.body += &format!("</{}>", tag.name());
        Ok(())
    }

    /// El texto, con sitios donde partir las palabras largas, que pueden ir por
    /// varias etiquetas.
    fn breakable(&mut self, text: &str) -> String {
        let Some((mut length, mut last)) = self.word else {
            return text.to_owned();
        };
        let mut whole = String::new();
        for letter in text.chars() {
            let is_sign = |it: char| !it.is_alphanumeric();
            if letter.is_whitespace() {
                length = 0;
            } else if length == self.limits.1
                || length >= self.limits.0 && is_sign(last) && !is_sign(letter)
            {
                whole.push(BREAK);
                length = 1;
            } else {
                length += 1;
            }
            last = letter;
            whole.push(letter);
        }
        self.word = Some((length, last));
        whole
    }

    fn renamed(
        &mut self,
        element: ElementRef,
        name: &str,
        class: &str,
    ) -> Result<()> {
        self.body += &format!("<{name} class=\"{class}\">");
        self.children(element)?;
        self.body += &format!("</{name}>");
        Ok(())
    }

    fn open(&mut self, tag: &Element, name: &str, attributes: &str) {
        let space = match tag.name() {
            "svg" => " xmlns=\"http://www.w3.org/2000/svg\"",
            _ => "",
        };
        self.body += &format!("<{name}{space}{attributes}>");
    }

    fn attributes(&self, tag: &Element) -> String {
        let mut class = tag.attr("class").unwrap_or_default().to_owned();
        if tag.attr("style").is_some_and(|it| it.contains("right")) {
            class = format!("{class} derecha").trim_start().to_owned();
        }
        // El cerco de una letra, que un EPUB no sabe poner detrás de ella.
        let haloed = tag.attr("paint-order").is_some();
        let mut list = String::new();
        if !class.is_empty() {
            list += &format!(" class=\"{}\"", escape(&class));
        }
        for (name, value) in tag.attrs() {
            let skipped = DROPPED.contains(&name)
                || haloed && (name == "paint-order" || name.contains("stroke"))
                || ["class", "xmlns"].contains(&name)
                || name.starts_with("data-");
            if skipped {
                continue;
            }
            let value = match name {
                "href" => self.link(value),
                _ => plain(value),
            };
            list += &format!(" {name}=\"{}\"", escape(&value));
        }
        list
    }

    /// Un enlace a otra página del libro lleva a su capítulo.
    fn link(&self, target: &str) -> String {
        let (page, anchor) = match target.split_once('#') {
            Some((page, anchor)) => (page, format!("#{anchor}")),
            None => (target, String::new()),
        };
        match page.strip_suffix(".html") {
            Some(name) if self.pages.contains(page) => {
                format!("{name}.xhtml{anchor}")
            }
            _ => target.to_owned(),
        }
    }
}

/// Un color sin variables, que muchos lectores no entienden: de
/// `var(--fg, #333)` queda `#333`.
fn plain(value: &str) -> String {
    let Some((before, rest)) = value.split_once("var(") else {
        return value.to_owned();
    };
    match rest.split_once(')') {
        Some((inside, after)) => {
            let fallback = inside.split_once(',').map_or("", |(_, it)| it);
            format!("{before}{}{}", fallback.trim(), plain(after))
        }
        None => value.to_owned(),
    }
}
