//! Lo que la búsqueda guarda de cada sección de una página.

use std::collections::HashSet;
use std::sync::LazyLock;

use regex::Regex;
use scraper::{ElementRef, Html};
use serde_json::{Value, json};

/// Lo que termina una línea.
const BLOCKS: [&str; 7] =
    ["p", "li", "tr", "dt", "dd", "summary", "figcaption"];

/// Un nombre, o una ruta como `tokio::spawn`.
static NAME: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"[\p{L}_][\p{L}\p{N}_]*(?:::[\p{L}_][\p{L}\p{N}_]*)*").unwrap()
});

#[derive(Default)]
pub struct Section {
    pub anchor: String,
    pub heading: String,
    /// Un párrafo, un elemento de lista o una fila por línea.
    pub prose: String,
    block: String,
}

impl Section {
    /// Los nombres que el texto cita.
    pub fn named(&self) -> impl Iterator<Item = String> + '_ {
        NAME.find_iter(&self.prose).map(|name| name.as_str().into())
    }

    /// Los nombres del código que no están en `told`, y que apunta en él.
    pub fn code(&self, told: &mut HashSet<String>) -> String {
        let names: Vec<&str> = NAME
            .find_iter(&self.block)
            .map(|name| name.as_str())
            .filter(|name| name.len() > 2 && told.insert((*name).to_owned()))
            .collect();
        names.join(" ")
    }

    /// Lo que va al índice: sin el ancla, si es la que da mdBook, y sin lo que
    /// esté vacío al final.
    pub fn row(&self, code: String) -> Value {
        if self.anchor != slug(&self.heading) {
            json!([self.heading, self.prose, code, self.anchor])
        } else if code.is_empty() {
            json!([self.heading, self.prose])
        } else {
            json!([self.heading, self.prose, code])
        }
    }

    /// Sin los espacios que deja el HTML.
    fn tidy(mut self) -> Section {
        self.heading = squeeze(&self.heading);
        let lines = self.prose.split('\n').map(squeeze);
        let lines: Vec<String> = lines
            .map(|line| line.trim_matches([' ', '·']).to_owned())
            .filter(|line| !line.is_empty())
            .collect();
        self.prose = lines.join("\n");
        self
    }
}

/// También está en `src/buscador/secciones.js`.
fn slug(heading: &str) -> String {
    heading
        .to_lowercase()
        .chars()
        .map(|letter| if letter.is_whitespace() { '-' } else { letter })
        .filter(|&letter| letter.is_alphanumeric() || "_-".contains(letter))
        .collect()
}

fn squeeze(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Las secciones de una página. Sin las filas de sus tablas, si van aparte.
pub fn sections(page: &Html, with_rows: bool) -> Vec<Section> {
    let mut reader = Reader {
        with_rows,
        ..Reader::default()
    };
    reader.read(page.root_element());
    reader.sections.into_iter().map(Section::tidy).collect()
}

#[derive(Default)]
struct Reader {
    sections: Vec<Section>,
    with_rows: bool,
    in_heading: bool,
    in_block: bool,
}

impl Reader {
    fn read(&mut self, element: ElementRef<'_>) {
        let tag = element.value();
        let skipped = match tag.name() {
            "script" | "style" => true,
            "tbody" => !self.with_rows,
            // Las líneas ocultas de un programa no se leen.
            _ => tag.classes().any(|class| class == "boring"),
        };
        if skipped {
            return;
        }
        let heading = matches!(tag.name(), "h1" | "h2" | "h3");
        let block = matches!(tag.name(), "pre" | "svg");
        if heading {
            self.sections.push(Section {
                anchor: tag.attr("id").unwrap_or_default().to_owned(),
                ..Section::default()
            });
        }
        self.in_heading |= heading;
        self.in_block |= block;
        for child in element.children() {
            if let Some(text) = child.value().as_text() {
                self.text(text);
            } else if let Some(inner) = ElementRef::wrap(child) {
                self.read(inner);
            }
        }
        self.in_heading &= !heading;
        self.in_block &= !block;
        self.close(tag.name());
    }

    fn text(&mut self, text: &str) {
        let Some(section) = self.sections.last_mut() else {
            return;
        };
        if self.in_heading {
            section.heading.push_str(text);
        } else if self.in_block {
            section.block.push_str(text);
        } else {
            // Un salto de línea de la fuente es un espacio.
            section.prose.push_str(&text.replace('\n', " "));
        }
    }

    /// Separa lo que en la página no va seguido.
    fn close(&mut self, tag: &str) {
        let Some(section) = self.sections.last_mut() else {
            return;
        };
        if self.in_block || matches!(tag, "pre" | "svg") {
            // En un programa, los resaltados parten las palabras.
            if tag != "span" {
                section.block.push('\n');
            }
        } else if matches!(tag, "td" | "th") {
            section.prose.push_str(" · ");
        } else if BLOCKS.contains(&tag) {
            section.prose.push('\n');
        }
    }
}
