//! Lo que las guardas necesitan de una página: bloques, párrafos y tablas.

use std::ops::Range;

use pulldown_cmark::{
    CodeBlockKind, Event, HeadingLevel, Options, Parser, Tag, TagEnd,
};

/// Lo que queda de un trozo de código en medio de una frase.
pub const CODE: &str = "§";

/// Un archivo de prosa, leído una vez.
pub struct Page {
    pub path: String,
    pub text: String,
    pub blocks: Vec<Block>,
    /// A dónde llevan sus enlaces.
    pub links: Vec<String>,
    /// Sus etiquetas de HTML: `<pre>` es `pre`.
    pub tags: Vec<(usize, String)>,
    /// Lo que escribe entre comillas invertidas, o con `<code>`.
    pub codes: Vec<(usize, String)>,
    pub pieces: Vec<Piece>,
    /// Las filas de sus tablas, sin la cabecera: línea y celdas con su
    /// marcado.
    pub rows: Vec<(usize, Vec<String>)>,
}

pub struct Block {
    pub line: usize,
    /// `None` en un bloque con sangría, que no dice su lenguaje.
    pub info: Option<String>,
    pub body: String,
    /// Dentro de una lista o de una cita.
    pub nested: bool,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Kind {
    Title,
    Heading,
    Paragraph,
    Cell,
}

/// Un trozo de texto seguido, línea a línea y sin código ni marcas.
pub struct Piece {
    pub kind: Kind,
    pub lines: Vec<(usize, String)>,
}

impl Piece {
    pub fn line(&self) -> usize {
        self.lines.first().map_or(1, |(line, _)| *line)
    }

    pub fn text(&self) -> String {
        let lines: Vec<&str> =
            self.lines.iter().map(|(_, text)| text.as_str()).collect();
        lines.join("\n")
    }
}

/// Un suceso de la lectura, su línea y el trozo de texto del que sale.
type Read<'a> = (Event<'a>, usize, Range<usize>);

impl Page {
    pub fn read(path: &str, text: &str) -> Page {
        let mut line = 1;
        let mut at = 0;
        let events: Vec<Read> = Parser::new_ext(text, Options::ENABLE_TABLES)
            .into_offset_iter()
            .map(|(event, range)| {
                // Casi todos van hacia adelante: se cuenta desde el último.
                let breaks = |part: &str| part.matches('\n').count();
                match range.start >= at {
                    true => line += breaks(&text[at..range.start]),
                    false => line -= breaks(&text[range.start..at]),
                }
                at = range.start;
                (event, line, range)
            })
            .collect();
        Page {
            path: path.to_owned(),
            text: text.to_owned(),
            blocks: blocks(&events),
            links: links(&events),
            tags: tags(&events),
            codes: codes(&events),
            pieces: pieces(&events),
            rows: rows(&events, text),
        }
    }

    /// El de una página del libro: `src/tareas.md` es `tareas`.
    pub fn name(&self) -> Option<&str> {
        let name = self.path.strip_prefix("src/")?.strip_suffix(".md")?;
        (name != "SUMMARY").then_some(name)
    }
}

fn blocks(events: &[Read]) -> Vec<Block> {
    let mut found: Vec<Block> = Vec::new();
    let mut inside = false;
    let mut depth = 0;
    for (event, line, _) in events {
        match event {
            Event::Start(Tag::Item | Tag::BlockQuote(_)) => depth += 1,
            Event::End(TagEnd::Item | TagEnd::BlockQuote(_)) => depth -= 1,
            Event::Start(Tag::CodeBlock(kind)) => {
                inside = true;
                found.push(Block {
                    line: *line,
                    info: match kind {
                        CodeBlockKind::Fenced(info) => Some(info.to_string()),
                        CodeBlockKind::Indented => None,
                    },
                    body: String::new(),
                    nested: depth > 0,
                });
            }
            Event::Text(code) if inside => {
                found.last_mut().unwrap().body.push_str(code);
            }
            Event::End(TagEnd::CodeBlock) => inside = false,
            _ => {}
        }
    }
    found
}

fn links(events: &[Read]) -> Vec<String> {
    let link = |(event, ..): &Read| match event {
        Event::Start(Tag::Link { dest_url, .. }) => Some(dest_url.to_string()),
        _ => None,
    };
    events.iter().filter_map(link).collect()
}

fn tags(events: &[Read]) -> Vec<(usize, String)> {
    let mut found = Vec::new();
    for (event, line, _) in events {
        if let Event::Html(html) | Event::InlineHtml(html) = event {
            for tag in regex!(r"</?([a-z!?][\w-]*)").captures_iter(html) {
                found.push((*line, tag[1].to_owned()));
            }
        }
    }
    found
}

fn codes(events: &[Read]) -> Vec<(usize, String)> {
    let mut found = Vec::new();
    for (event, line, _) in events {
        match event {
            Event::Code(code) => found.push((*line, code.to_string())),
            Event::Html(html) => {
                let codes = regex!("<code>([^<]*)</code>").captures_iter(html);
                found.extend(codes.map(|code| (*line, code[1].to_owned())));
            }
            _ => {}
        }
    }
    found
}

fn pieces(events: &[Read]) -> Vec<Piece> {
    let mut found: Vec<Piece> = Vec::new();
    let mut in_code = false;
    let mut in_emphasis = false;
    let mut open = false;
    for (event, line, _) in events {
        let line = *line;
        let kind = match event {
            Event::Start(Tag::Heading { level, .. }) => Some(match level {
                HeadingLevel::H1 => Kind::Title,
                _ => Kind::Heading,
            }),
            Event::Start(Tag::Paragraph | Tag::Item) => Some(Kind::Paragraph),
            Event::Start(Tag::TableCell) => Some(Kind::Cell),
            _ => None,
        };
        if let Some(kind) = kind {
            open = true;
            found.push(Piece {
                kind,
                lines: vec![(line, String::new())],
            });
        }
        match event {
            Event::Start(Tag::CodeBlock(_)) => in_code = true,
            Event::End(TagEnd::CodeBlock) => in_code = false,
            // La cursiva es para el inglés: cuenta como una palabra.
            Event::Start(Tag::Emphasis) => in_emphasis = true,
            Event::End(TagEnd::Emphasis) => {
                in_emphasis = false;
                push(&mut found, open, CODE);
            }
            // Un rótulo en negrita abre una frase; no es otra.
            Event::End(TagEnd::Strong) => {
                if let Some((_, text)) =
                    found.last_mut().and_then(|piece| piece.lines.last_mut())
                    && text.ends_with('.')
                {
                    text.pop();
                    text.push(':');
                }
            }
            Event::Text(prose) if !in_code && !in_emphasis => {
                push(&mut found, open, prose);
            }
            Event::Code(_) if !in_emphasis => push(&mut found, open, CODE),
            Event::SoftBreak | Event::HardBreak if open => {
                let next = line + 1;
                let piece = found.last_mut().unwrap();
                piece.lines.push((next, String::new()));
            }
            Event::Html(html) => found.extend(from_html(line, html)),
            Event::End(
                TagEnd::Paragraph
                | TagEnd::Item
                | TagEnd::Heading(_)
                | TagEnd::TableCell,
            ) => open = false,
            _ => {}
        }
    }
    found.retain(|piece| !piece.text().trim().is_empty());
    found
}

fn push(found: &mut [Piece], open: bool, text: &str) {
    if let (true, Some(piece)) = (open, found.last_mut()) {
        piece.lines.last_mut().unwrap().1.push_str(text);
    }
}

/// El texto de una línea de HTML, como el de `<summary>`, que puede llevar
/// dos frases: por eso cuenta como celda.
fn from_html(line: usize, html: &str) -> Option<Piece> {
    let tag = regex!(r"<code>.*?</code>|<[^>]*>");
    let text = tag.replace_all(html, |tag: &regex::Captures| {
        if tag[0].starts_with("<code>") {
            CODE
        } else {
            ""
        }
    });
    let text = text.trim().to_owned();
    (!text.is_empty()).then(|| Piece {
        kind: Kind::Cell,
        lines: vec![(line, text)],
    })
}

fn rows(events: &[Read], text: &str) -> Vec<(usize, Vec<String>)> {
    let mut found = Vec::new();
    for (event, line, range) in events {
        if let Event::Start(Tag::TableRow) = event {
            let row = text[range.clone()].trim().trim_matches('|');
            let cells = row.replace("\\|", "\u{1}");
            let cells =
                cells.split('|').map(|c| c.trim().replace('\u{1}', "|"));
            found.push((*line, cells.collect()));
        }
    }
    found
}
