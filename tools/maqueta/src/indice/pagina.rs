//! Lo que la búsqueda guarda de cada sección de una página.

use std::collections::HashSet;
use std::mem::take;
use std::sync::LazyLock;

use pulldown_cmark::{
    CodeBlockKind, Event, HeadingLevel, Options, Parser, Tag, TagEnd,
};
use regex::Regex;

use super::palabras::names;
use crate::diagramas::unescape;

/// Una etiqueta de HTML, con su barra si cierra, o un comentario.
static TAG: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"(?s)<!--.*?-->|<(/?)([a-zA-Z][\w-]*)[^>]*>").unwrap()
});

#[derive(Default)]
pub struct Section {
    pub heading: String,
    pub anchor: String,
    /// Un párrafo, un elemento de lista o una fila por línea.
    pub prose: String,
    /// Los nombres que solo están en el código, la primera vez que salen en
    /// la página.
    pub code: String,
}

/// Una fila de una tabla: lo que dicen sus celdas y adónde enlazan.
#[derive(Default)]
pub struct Row {
    pub cells: Vec<String>,
    pub link: Option<String>,
}

/// Lo que se lee de una página.
pub struct Read {
    pub sections: Vec<Section>,
    /// Las filas de sus tablas, si van aparte.
    pub rows: Vec<Row>,
    /// Cuántas veces enlaza con otra página del libro.
    pub links: u32,
}

/// Lee una página.
pub fn read(markdown: &str, rows_apart: bool) -> Read {
    // Los de mdBook, sin la puntuación que `book.toml` apaga.
    let options = Options::ENABLE_TABLES
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_TASKLISTS
        | Options::ENABLE_HEADING_ATTRIBUTES
        | Options::ENABLE_DEFINITION_LIST
        | Options::ENABLE_GFM;
    let mut reader = Reader {
        rows_apart,
        ..Reader::default()
    };
    for event in Parser::new_ext(markdown, options) {
        reader.read(event);
    }
    let mut sections = reader.sections;
    let mut told: HashSet<String> = sections
        .iter_mut()
        .flat_map(|section| {
            tidy(section);
            names(&section.prose).map(str::to_owned)
        })
        .collect();
    for section in &mut sections {
        let block = take(&mut section.code);
        let new: Vec<&str> = names(&block)
            .filter(|name| name.len() > 2 && told.insert((*name).to_owned()))
            .collect();
        section.code = new.join(" ");
    }
    Read {
        sections,
        rows: reader.rows,
        links: reader.links,
    }
}

/// Quita los espacios que deja el formato.
fn tidy(section: &mut Section) {
    section.heading = squeeze(&section.heading);
    let lines = section.prose.split('\n').map(squeeze);
    let lines: Vec<String> = lines
        .map(|line| line.trim_matches([' ', '·']).to_owned())
        .filter(|line| !line.is_empty())
        .collect();
    section.prose = lines.join("\n");
}

fn squeeze(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[derive(Default)]
struct Reader {
    sections: Vec<Section>,
    rows: Vec<Row>,
    links: u32,
    rows_apart: bool,
    /// Las anclas que ya tiene la página.
    anchors: HashSet<String>,
    /// El encabezado que se está leyendo, y el ancla que él diga.
    heading: Option<String>,
    anchor: Option<String>,
    in_row: bool,
    in_block: bool,
    in_rust: bool,
    html: String,
}

impl Reader {
    fn read(&mut self, event: Event) {
        if let Event::Start(Tag::Link { dest_url, .. }) = &event {
            let path = dest_url.split('#').next().unwrap_or_default();
            let inside = !path.contains("://") && path.ends_with(".md");
            self.links += u32::from(inside);
        }
        match event {
            Event::Start(tag) => self.open(tag),
            Event::End(tag) => self.close(tag),
            Event::Text(text) if self.in_rust => {
                for line in text.lines().filter(|line| !hidden(line)) {
                    self.text(line);
                    self.text("\n");
                }
            }
            Event::Text(text) | Event::Code(text) => self.text(&text),
            Event::SoftBreak | Event::HardBreak => self.text(" "),
            Event::Html(html) => self.html += &html,
            Event::InlineHtml(html) => self.markup(&html),
            _ => {}
        }
    }

    fn open(&mut self, tag: Tag) {
        match tag {
            Tag::Heading { id, .. } => {
                self.heading = Some(String::new());
                self.anchor = id.map(|id| id.into_string());
            }
            Tag::CodeBlock(kind) => {
                self.in_block = true;
                self.in_rust = matches!(
                    kind,
                    CodeBlockKind::Fenced(info)
                        if info.split(',').next() == Some("rust")
                );
            }
            Tag::TableRow if self.rows_apart => {
                self.in_row = true;
                self.rows.push(Row::default());
            }
            Tag::TableCell if self.in_row => {
                let row = self.rows.last_mut().expect("la que se lee");
                row.cells.push(String::new());
            }
            Tag::Link { dest_url, .. } if self.in_row => {
                let row = self.rows.last_mut().expect("la que se lee");
                row.link.get_or_insert_with(|| dest_url.into_string());
            }
            _ => {}
        }
    }

    /// Separa lo que en la página no va seguido.
    fn close(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Heading(level) => self.name(level),
            TagEnd::CodeBlock => {
                self.text("\n");
                (self.in_block, self.in_rust) = (false, false);
            }
            TagEnd::HtmlBlock => {
                let html = take(&mut self.html);
                self.markup(&html);
            }
            TagEnd::TableCell if !self.in_row => self.text(" · "),
            TagEnd::TableRow => {
                self.in_row = false;
                self.text("\n");
            }
            TagEnd::TableHead | TagEnd::Paragraph | TagEnd::Item => {
                self.text("\n");
            }
            _ => {}
        }
    }

    /// Empieza una sección, o no, con el encabezado que se acaba de leer. El
    /// ancla es la que le da mdBook.
    fn name(&mut self, level: HeadingLevel) {
        let heading = self.heading.take().unwrap_or_default();
        let anchor = self.anchor.take().unwrap_or_else(|| {
            let slug = slug(&heading);
            let mut anchor = slug.clone();
            let mut times = 0;
            while !self.anchors.insert(anchor.clone()) {
                times += 1;
                anchor = format!("{slug}-{times}");
            }
            anchor
        });
        if level <= HeadingLevel::H3 {
            self.sections.push(Section {
                heading,
                anchor,
                ..Section::default()
            });
        } else {
            self.text(&heading);
        }
    }

    fn text(&mut self, text: &str) {
        let row = self.rows.last_mut().filter(|_| self.in_row);
        if let Some(heading) = &mut self.heading {
            heading.push_str(text);
        } else if let Some(cell) = row.and_then(|row| row.cells.last_mut()) {
            cell.push_str(text);
        } else if let Some(section) = self.sections.last_mut() {
            if self.in_block {
                section.code.push_str(text);
            } else {
                section.prose.push_str(text);
            }
        }
    }

    /// El HTML escrito en la página.
    fn markup(&mut self, html: &str) {
        let mut start = 0;
        for tag in TAG.captures_iter(html) {
            let whole = tag.get(0).expect("está entera");
            self.plain(&html[start..whole.start()]);
            start = whole.end();
            let Some(name) = tag.get(2) else { continue };
            let closes = &tag[1] == "/";
            match name.as_str() {
                // Lo dibujado cuenta como código.
                "pre" | "svg" => {
                    self.in_block = !closes;
                    self.text("\n");
                }
                "span" => {}
                _ if closes && self.in_block => self.text("\n"),
                "p" | "li" | "summary" | "figcaption" if closes => {
                    self.text("\n");
                }
                _ => {}
            }
        }
        self.plain(&html[start..]);
    }

    fn plain(&mut self, text: &str) {
        let text = unescape(text);
        if self.in_block {
            self.text(&text);
        } else {
            // Un salto de línea de la fuente es un espacio.
            self.text(&text.replace('\n', " "));
        }
    }
}

/// Las líneas de Rust que la página no enseña de entrada.
fn hidden(line: &str) -> bool {
    line == "#" || line.starts_with("# ")
}

fn slug(heading: &str) -> String {
    let heading = heading.trim().to_lowercase();
    heading
        .chars()
        .map(|letter| if letter.is_whitespace() { '-' } else { letter })
        .filter(|&letter| letter.is_alphanumeric() || "_-".contains(letter))
        .collect()
}
