//! Las reglas del texto que una máquina puede mirar.

mod roturas;

use std::sync::LazyLock;

use regex::Regex;

use super::Guard;
use super::glosario::avoided;
use super::ortografia::{comments, printed};
use crate::markdown::{Kind, Piece};
use crate::repo::{Finding, Repo, line_at};

pub const GUARD: Guard = Guard::new(
    module_path!(),
    "el trato de «usted», los términos que el glosario evita, también en \
     lo que se imprime, las frases de más de 40 palabras, lo que en papel no \
     se puede hacer",
    check,
    roturas::BREAKAGES,
);

const WORDS: usize = 40;
const SENTENCES: usize = 5;

/// Lo que no se escribe, y qué se escribe en su lugar.
const PHRASES: [(&str, &str); 11] = [
    (r"ustedes|usted", "háblale de tú"),
    (
        r"vamos a \p{L}+",
        "usa el presente: «lee», no «vamos a leer»",
    ),
    (r"normalmente|generalmente", "di la condición"),
    (r"suelen?|solemos", "di la condición"),
    (r"simplemente|básicamente|obviamente", "sobra: quítalo"),
    (
        r"es importante (notar|destacar|recordar) que",
        "sobra: quítalo",
    ),
    (r"cabe (destacar|señalar|mencionar)", "sobra: quítalo"),
    (r"a nivel de", "di «en»"),
    (r"en base a", "di «según» o «a partir de»"),
    (r"debe de ser", "di «es» o «tiene que ser»"),
    (r"hacer uso de", "di «usar»"),
];

/// Imperativos de «usted» al empezar una frase.
const FORMAL: &str = "Abra|Agregue|Añada|Asegúrese|Borre|Busque|Cambie|\
    Compare|Compruebe|Considere|Consulte|Copie|Cree|Descargue|Ejecute|Elija|\
    Escriba|Fíjese|Guarde|Haga|Instale|Lea|Mire|Note|Observe|Piense|Ponga|\
    Pruebe|Pulse|Quite|Recuerde|Repita|Siga|Sume|Suponga|Sustituya|Tenga|\
    Use|Utilice|Vea|Vuelva";

/// Lo que lleva mayúscula aunque no empiece la frase.
const PROPER: [&str; 11] = [
    "API",
    "CPU",
    "E",
    "GIL",
    "PostgreSQL",
    "Python",
    "Rust",
    "S",
    "TCP",
    "Tokio",
    "WebSocket",
];

pub fn check(repo: &Repo) -> Vec<Finding> {
    let avoided = Avoided::new(repo);
    let mut findings = Vec::new();
    for page in repo.prose() {
        let (path, text) = (&page.path, &page.text);
        for found in regex!(r"\[\^[^\]\s]+\]").find_iter(text) {
            findings.push(Finding::new(
                path,
                line_at(text, found.start()),
                "un libro en pantalla no tiene notas al pie: ponla en el \
                 texto",
            ));
        }
        for piece in &page.pieces {
            let mut says = forbidden(piece, &avoided);
            if page.name().is_some() {
                says.extend(on_screen(piece));
            }
            says.extend(punctuation(piece));
            match piece.kind {
                Kind::Title | Kind::Heading => says.extend(heading(piece)),
                Kind::Paragraph => says.extend(sentences(piece)),
                Kind::Cell => {}
            }
            findings.extend(
                says.into_iter()
                    .map(|(line, says)| Finding::new(path, line, says)),
            );
        }
    }
    for (path, text) in &repo.files {
        for passage in passages(path, text) {
            if let Some((line, says)) = avoided.find(&passage) {
                findings.push(Finding::new(path, line, says));
            }
        }
    }
    findings
}

/// Los comentarios seguidos, que son un texto partido en líneas, y cada cosa
/// que se imprime.
fn passages(path: &str, text: &str) -> Vec<Vec<(usize, String)>> {
    let mut found: Vec<Vec<(usize, String)>> = Vec::new();
    for (line, comment) in comments(path, text) {
        match found.last_mut() {
            Some(last) if last.last().unwrap().0 + 1 == line => {
                last.push((line, comment));
            }
            _ => found.push(vec![(line, comment)]),
        }
    }
    found.extend(printed(path, text).into_iter().map(|line| vec![line]));
    found
}

/// Lo que no se escribe: un patrón por forma y qué se escribe en su lugar.
struct Avoided {
    /// Todas las formas a la vez: casi ningún texto tiene ninguna.
    any: Regex,
    each: Vec<(String, String)>,
}

impl Avoided {
    fn new(repo: &Repo) -> Avoided {
        let forms: Vec<(String, String)> = avoided(repo)
            .into_iter()
            .map(|(form, term)| (regex::escape(&form), format!("di «{term}»")))
            .chain(PHRASES.map(|(form, says)| (form.into(), says.into())))
            .collect();
        let any: Vec<&str> =
            forms.iter().map(|(form, _)| form.as_str()).collect();
        Avoided {
            any: whole(&any.join("|")),
            each: forms,
        }
    }

    /// La primera forma que no se escribe, fuera de las comillas: su línea y
    /// qué se escribe en su lugar.
    fn find(&self, lines: &[(usize, String)]) -> Option<(usize, String)> {
        let text: Vec<&str> =
            lines.iter().map(|(_, text)| text.as_str()).collect();
        let text = unquoted(&text.join("\n"));
        if !self.any.is_match(&text) {
            return None;
        }
        let found = self.any.captures(&text)?.get(1)?;
        let (line, _) = lines[line_at(&text, found.start()) - 1];
        let form: Vec<&str> = found.as_str().split_whitespace().collect();
        let (_, says) = self
            .each
            .iter()
            .find(|(form, _)| whole(form).is_match(found.as_str()))?;
        Some((line, format!("«{}»: {says}", form.join(" "))))
    }
}

/// Una forma entera: entre dos palabras puede haber varios espacios o un salto
/// de línea.
fn whole(form: &str) -> Regex {
    let form = form.replace(' ', r"\s+");
    // «\\b» vale para todo Unicode y tarda cien veces más que las clases.
    let edge = r"[^\p{L}\p{N}_]";
    let form = format!("(?i)(?:^|{edge})({form})(?:{edge}|$)");
    Regex::new(&form).unwrap()
}

/// El texto sin lo que está entre comillas, que lo dice otro.
pub fn unquoted(text: &str) -> String {
    let quoted =
        regex!("«[^»]*»").replace_all(text, |found: &regex::Captures| {
            format!("§{}", "\n".repeat(found[0].matches('\n').count()))
        });
    quoted.into_owned()
}

static FORMAL_START: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(&format!(r"(?:^|[.:;] )(?:{FORMAL})\b")).unwrap()
});
/// El final de una frase y el principio de otra en la misma línea.
const TWO_SENTENCES: &str =
    r"(?:\p{Ll}|[)»§\d])[.?!…][)»]? +[¿¡«(]*(?:\p{Lu}|§)";

fn forbidden(piece: &Piece, avoided: &Avoided) -> Vec<(usize, String)> {
    let mut says = Vec::new();
    says.extend(avoided.find(&piece.lines));
    for (line, text) in &piece.lines {
        if let Some(found) = FORMAL_START.find(text.trim_start()) {
            let found = found.as_str().trim_start_matches(['.', ':', ';']);
            says.push((*line, format!("«{}»: háblale de tú", found.trim())));
        }
    }
    says
}

/// Lo que solo vale en pantalla: en papel no se abre ni se pulsa nada.
fn on_screen(piece: &Piece) -> Option<(usize, String)> {
    let folds = regex!(concat!(
        r"(?i)(?:abr\p{L}+|desplieg\p{L}+|desplegar|pulsa\p{L}*) ",
        r"(?:la|las|su|una|cada) (?:respuesta|pregunta)s?|",
        r"(?:está|están|programa|código) plegad[oa]s?"
    ));
    let text = piece.text();
    let found = folds.find(&text)?.as_str();
    let says = format!("«{found}»: en papel no se puede; di «leer», o qué es");
    Some((line_with(piece, found), says))
}

fn line_with(piece: &Piece, needle: &str) -> usize {
    let found = piece.lines.iter().find(|(_, text)| text.contains(needle));
    found.map_or(piece.line(), |(line, _)| *line)
}

fn punctuation(piece: &Piece) -> Vec<(usize, String)> {
    let mut says = Vec::new();
    let text = unquoted(&piece.text());
    if text.contains('"') {
        let line = line_with(piece, "\"");
        says.push((line, "usa «comillas» angulares".to_owned()));
    }
    if text.contains("][") || text.contains("](") {
        says.push((piece.line(), "un enlace está a medio escribir".to_owned()));
    }
    // Una comilla que sigue ahí no tiene pareja.
    for (open, close) in [('¿', '?'), ('¡', '!'), ('«', '»')] {
        if text.matches(open).count() != text.matches(close).count() {
            let says_it = format!("«{open}» y «{close}» no van por pares");
            says.push((piece.line(), says_it));
        }
    }
    says
}

fn heading(piece: &Piece) -> Vec<(usize, String)> {
    let text = piece.text();
    let mut says = Vec::new();
    let words = text.split(|c: char| !c.is_alphabetic());
    for word in words.filter(|word| !word.is_empty()).skip(1) {
        let upper = word.starts_with(char::is_uppercase);
        if upper && !PROPER.contains(&word) {
            says.push((
                piece.line(),
                format!(
                    "«{word}»: un encabezado se escribe como una frase, o \
                     añade el nombre propio a la guarda"
                ),
            ));
        }
    }
    if text.trim_end().ends_with('.') {
        says.push((piece.line(), "un encabezado no lleva punto".to_owned()));
    }
    says
}

fn sentences(piece: &Piece) -> Vec<(usize, String)> {
    let mut says = Vec::new();
    let mut sentences = 0;
    let mut words = 0;
    for (line, text) in &piece.lines {
        if let Some(found) = regex!(TWO_SENTENCES).find(text) {
            says.push((
                *line,
                format!("una frase por línea: parte en «{}»", found.as_str()),
            ));
        }
        words += text.split_whitespace().count();
        if words > WORDS {
            says.push((
                *line,
                format!("{words} palabras en una frase: pártela"),
            ));
        }
        // «(Como esta.)» también acaba.
        let end = text.trim_end().trim_end_matches([')', '»']);
        if end.ends_with(['.', '?', '!', ':']) {
            sentences += 1;
            words = 0;
        }
    }
    if sentences > SENTENCES {
        says.push((
            piece.line(),
            format!("{sentences} frases en un párrafo: pártelo en dos"),
        ));
    }
    says
}
