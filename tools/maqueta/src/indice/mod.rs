//! El índice de la búsqueda, en trozos: una tabla con las páginas y los
//! términos del glosario; por cada letra, qué secciones dicen las palabras que
//! empiezan por ella; y cada sección, su texto. Así, una búsqueda descarga lo
//! que le toca, y no el libro.

mod disco;
mod pagina;
mod palabras;

use std::collections::BTreeMap;

use rayon::prelude::*;
use serde_json::{Value, json};

use crate::Page;
pub use disco::write;
use pagina::{Row, Section};

const GLOSSARY: &str = "glosario.md";
/// Las palabras que no empiezan por una letra sin acento.
const OTHERS: &str = "0";

/// Los archivos del índice de esas páginas, por su nombre.
pub fn files(pages: &[Page]) -> BTreeMap<String, String> {
    let pages: Vec<Entry> = pages.par_iter().filter_map(Entry::read).collect();
    let mut index = Index::default();
    let table: Vec<Value> = pages
        .iter()
        .map(|page| {
            let sizes: Vec<u32> =
                page.fields().map(|fields| index.add(&fields)).collect();
            json!([page.name, page.title(), sizes, page.links])
        })
        .collect();
    // Detrás de todas las secciones.
    let terms: Vec<Value> = pages
        .iter()
        .flat_map(|page| &page.terms)
        .map(|term| term.entry(index.add(&term.fields())))
        .collect();
    let words = index.files();
    let starts: Vec<&String> = words.keys().collect();
    let table = json!({ "pages": table, "terms": terms, "starts": starts });
    let mut files = BTreeMap::from([(
        "tabla.js".to_owned(),
        format!("bookSearch.build({table});\n"),
    )]);
    files.extend(
        words
            .into_iter()
            .map(|(start, text)| (format!("palabras/{start}.js"), text)),
    );
    files.extend(pages.iter().flat_map(Entry::files));
    files
}

/// Lo que el índice guarda de una página.
struct Entry {
    /// Su dirección, sin `.html`.
    name: String,
    sections: Vec<Section>,
    terms: Vec<Term>,
    /// Cuántas veces manda a otra página.
    links: u32,
}

impl Entry {
    fn read(page: &Page) -> Option<Entry> {
        let path = page.path.as_deref()?;
        let pagina::Read {
            sections,
            rows,
            links,
        } = pagina::read(&page.content, path == GLOSSARY);
        Some(Entry {
            name: path.trim_end_matches(".md").to_owned(),
            sections,
            terms: rows.into_iter().map(Term::from).collect(),
            links,
        })
    }

    /// El de su primer encabezado, que es el del índice del libro.
    fn title(&self) -> &str {
        self.sections.first().map_or("", |first| &first.heading)
    }

    /// De cada sección, sus textos y lo que pesa en ellos cada palabra.
    fn fields(&self) -> impl Iterator<Item = [(&str, u32); 4]> {
        self.sections.iter().enumerate().map(|(at, section)| {
            [
                (section.heading.as_str(), if at == 0 { 80 } else { 50 }),
                (self.title(), 10),
                (&section.prose, 10),
                (&section.code, 6),
            ]
        })
    }

    /// Lo que dice cada sección. El nombre de un término está en la tabla.
    fn files(&self) -> impl Iterator<Item = (String, String)> {
        let sections = self.sections.iter().map(|section| {
            json!([
                section.heading,
                section.anchor,
                section.prose,
                section.code,
            ])
        });
        let terms = self.terms.iter();
        let terms = terms.map(|term| json!(["", "", term.meaning, ""]));
        sections.chain(terms).enumerate().map(|(at, text)| {
            let name = format!("{}/{at}", self.name);
            let key = json!(name);
            let text = format!("bookSearch.texts[{key}]={text};\n");
            (format!("textos/{name}.js"), text)
        })
    }
}

/// Un término del glosario.
struct Term {
    name: String,
    /// La página que lo muestra, como la llama la tabla.
    target: String,
    english: String,
    meaning: String,
    /// Las formas que el libro evita, y por las que se busca.
    aliases: Vec<String>,
}

impl From<Row> for Term {
    fn from(row: Row) -> Term {
        let link = row.link.unwrap_or_default();
        let target = link.split(".md").next().unwrap_or_default().to_owned();
        let Ok([name, english, meaning, avoided]) =
            <[String; 4]>::try_from(row.cells)
        else {
            panic!("una fila del glosario no tiene cuatro columnas");
        };
        let aliases = avoided
            .split('«')
            .filter_map(|alias| alias.split_once('»'))
            .map(|(alias, _)| alias.to_owned())
            .collect();
        Term {
            name,
            target,
            english,
            meaning,
            aliases,
        }
    }
}

impl Term {
    fn fields(&self) -> [(String, u32); 3] {
        [
            (format!("{} {}", self.name, self.english), 30),
            (self.aliases.join(" "), 10),
            (self.meaning.clone(), 10),
        ]
    }

    fn entry(&self, size: u32) -> Value {
        json!([self.name, self.target, self.english, self.aliases, size])
    }
}

/// Qué dice cada documento: una sección o un término.
#[derive(Default)]
struct Index {
    docs: u32,
    /// De cada palabra, los documentos que la dicen y lo que pesa en ellos.
    words: BTreeMap<String, Vec<(u32, u32)>>,
}

impl Index {
    /// Añade un documento, y dice su tamaño.
    fn add(&mut self, fields: &[(impl AsRef<str>, u32)]) -> u32 {
        let mut size = 0;
        for (text, weight) in fields {
            let text = text.as_ref();
            size += text.chars().count() as u32 * weight;
            for word in palabras::words(text) {
                let (whole, parts) = palabras::forms(word);
                self.put(whole, *weight);
                // Un trozo de un nombre pesa la mitad que el nombre.
                for part in parts {
                    self.put(part, weight / 2);
                }
            }
        }
        self.docs += 1;
        size.div_ceil(100)
    }

    fn put(&mut self, word: String, weight: u32) {
        let places = self.words.entry(word).or_default();
        match places.last_mut() {
            Some((doc, sum)) if *doc == self.docs => *sum += weight,
            _ => places.push((self.docs, weight)),
        }
    }

    /// Un archivo por cada principio: lo que dice de sus palabras.
    fn files(self) -> BTreeMap<String, String> {
        let mut starts: BTreeMap<String, Vec<String>> = BTreeMap::new();
        for (word, places) in self.words {
            // De cada documento, cuánto hay desde el anterior.
            let mut before = 0;
            let places: Vec<u32> = places
                .into_iter()
                .flat_map(|(doc, weight)| {
                    [doc - std::mem::replace(&mut before, doc), weight]
                })
                .collect();
            let entry = format!("{}:{}", json!(word), json!(places));
            starts.entry(start(&word)).or_default().push(entry);
        }
        starts
            .into_iter()
            .map(|(start, words)| {
                let words = words.join(",");
                (
                    start.clone(),
                    format!("bookSearch.starts[\"{start}\"]={{{words}}};\n"),
                )
            })
            .collect()
    }
}

/// El archivo de una palabra: por su primera letra y por la segunda. Las de una
/// familia van al mismo: de «duerme» y «dormir», de «siente» y «sintió».
/// Igual que `start`, en `src/buscador/secciones.js`.
fn start(word: &str) -> String {
    let mut letters = word.chars();
    match letters.next() {
        Some(first) if first.is_ascii_lowercase() => {
            let second = match letters.next() {
                Some('e' | 'i') => 'e',
                Some('o' | 'u') => 'o',
                Some(second) if second.is_ascii_lowercase() => second,
                _ => '_',
            };
            format!("{first}{second}")
        }
        _ => OTHERS.to_owned(),
    }
}
