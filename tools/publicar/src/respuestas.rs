//! Las respuestas, al final de su capítulo: en un libro de papel o en un EPUB
//! no se pliegan, y detrás de la pregunta se leen sin querer.

use std::sync::LazyLock;

use regex::{Captures, Regex};

/// Los apartados que preguntan.
const ASK: [&str; 3] = [
    "Cambia y prueba",
    "¿Qué imprime?",
    "Comprueba que lo entiendes",
];
/// Lo que dice el pliegue cuando la pregunta está antes que él.
const UNASKED: [&str; 2] = ["Lo que sale", "¿Cuál es, y por qué?"];

/// Lo que hay que ver para saber por dónde se va: un capítulo, un apartado, una
/// lista, una respuesta o el final.
static PIECE: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(concat!(
        r#"(?s)(?:<div style="break-before[^>]*></div>\s*)?"#,
        r#"<h1 id="(?<chapter>[^"]+)"|"#,
        r"<h2[^>]*>(?<section>.*?)</h2>|",
        r"(?<list><[ou]l[^>]*>)|(?<listed></[ou]l>)|(?<item><li>)|",
        r"<details>\s*<summary>(?<answer>.*?)</summary>|",
        r"(?<answered></details>)|(?<end></main>)",
    ))
    .unwrap()
});
static TAG: LazyLock<Regex> = LazyLock::new(|| Regex::new("<[^>]*>").unwrap());

/// La página, o el libro entero en una, con las respuestas de cada capítulo
/// detrás de él, y enlaces de ida y vuelta.
pub fn at_the_end(html: &str) -> String {
    let mut book = Book::default();
    let mut rest = 0;
    for piece in PIECE.captures_iter(html) {
        let whole = piece.get(0).expect("está entero");
        book.put(&html[rest..whole.start()]);
        book.see(&piece);
        rest = whole.end();
    }
    book.put(&html[rest..]);
    book.text
}

#[derive(Default)]
struct Book {
    text: String,
    /// El ancla del capítulo, y el apartado.
    chapter: String,
    section: String,
    /// Las listas que hay abiertas, y por qué número va la de fuera.
    lists: usize,
    item: usize,
    /// Las respuestas del capítulo, y los pliegues abiertos desde que empezó la
    /// que se está guardando.
    answers: String,
    count: usize,
    open: usize,
}

impl Book {
    fn put(&mut self, html: &str) {
        match self.open {
            0 => self.text += html,
            _ => self.answers += html,
        }
    }

    fn see(&mut self, piece: &Captures) {
        let name = |name| piece.name(name).map(|it| it.as_str());
        if let Some(chapter) = name("chapter") {
            self.close();
            chapter.clone_into(&mut self.chapter);
        } else if let Some(section) = name("section") {
            self.section = TAG.replace_all(section, "").into_owned();
        } else if name("list").is_some() {
            self.lists += 1;
            if self.lists == 1 {
                self.item = 0;
            }
        } else if name("listed").is_some() {
            self.lists -= 1;
        } else if name("item").is_some() && self.lists == 1 {
            self.item += 1;
        } else if name("end").is_some() {
            self.close();
        } else if let Some(question) = name("answer") {
            if self.open > 0 {
                self.open += 1;
            } else if ASK.contains(&self.section.as_str()) {
                return self.answer(question);
            }
        } else if name("answered").is_some() && self.open > 0 {
            self.open -= 1;
            if self.open == 0 {
                self.answers += "</div>\n";
                return;
            }
        }
        self.put(&piece[0]);
    }

    /// Deja en su sitio dónde está la respuesta, y empieza a guardarla.
    fn answer(&mut self, question: &str) {
        self.open = 1;
        self.count += 1;
        let (chapter, number) = (&self.chapter, self.count);
        let asked = UNASKED.contains(&question);
        let title = match asked {
            false => question.to_owned(),
            true if self.lists > 0 => {
                format!("{}, {}", self.section, self.item)
            }
            true => self.section.clone(),
        };
        if !asked {
            self.text += &format!("<p class=\"titulo\">{question}</p>\n");
        }
        self.text += &format!(
            "<p class=\"respuesta\" id=\"{chapter}-pregunta-{number}\">\
             <a href=\"#{chapter}-respuesta-{number}\">La respuesta {number} \
             está al final del capítulo</a>.</p>\n"
        );
        self.answers += &format!(
            "<div class=\"contestada\" id=\"{chapter}-respuesta-{number}\">\
             <p class=\"titulo\"><a href=\"#{chapter}-pregunta-{number}\">\
             {number}.</a> {title}</p>\n"
        );
    }

    /// Acaba el capítulo con las suyas.
    fn close(&mut self) {
        if self.count > 0 {
            self.text += &format!(
                "<section class=\"respuestas\">\n\
                 <h2 id=\"{}-respuestas\">Respuestas</h2>\n{}</section>\n",
                self.chapter, self.answers
            );
        }
        self.answers.clear();
        self.section.clear();
        self.count = 0;
    }
}
