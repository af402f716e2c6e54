//! Las palabras como las compara la búsqueda. Dice lo mismo que
//! `src/buscador/palabras.js`: una prueba del navegador los compara.

/// Las palabras de un texto, tal cual. `spawn_blocking` es una, y «E/S»
/// también.
pub fn words(text: &str) -> impl Iterator<Item = &str> {
    let mut rest = text;
    std::iter::from_fn(move || {
        let word = &rest[rest.find(is_letter)?..];
        let mut end = length(word, is_letter);
        let mut next = word[end..].chars();
        if next.next() == Some('/')
            && next
                .next()
                .is_some_and(|letter| letter.is_ascii_alphabetic())
            && !next.next().is_some_and(is_letter)
        {
            end += 2;
        }
        rest = &word[end..];
        Some(&word[..end])
    })
}

/// Los nombres de un programa, con su ruta: `tokio::spawn`.
pub fn names(text: &str) -> impl Iterator<Item = &str> {
    let starts = |letter: char| letter.is_alphabetic() || letter == '_';
    let follows = |letter: char| letter.is_alphanumeric() || letter == '_';
    let mut rest = text;
    std::iter::from_fn(move || {
        let name = &rest[rest.find(starts)?..];
        let mut end = length(name, follows);
        while let Some(more) = name[end..].strip_prefix("::")
            && more.starts_with(starts)
        {
            end += 2 + length(more, follows);
        }
        rest = &name[end..];
        Some(&name[..end])
    })
}

/// Una palabra sin acentos y, si es un nombre, sus trozos: `JoinHandle` se
/// encuentra también con `handle`.
pub fn forms(word: &str) -> (String, Vec<String>) {
    let short = word.chars().nth(3).is_none();
    let whole = if short {
        word
    } else {
        word.split('/').next().unwrap_or(word)
    };
    (fold(whole), parts(word))
}

fn parts(name: &str) -> Vec<String> {
    let bytes = name.as_bytes();
    let humps = bytes.windows(2).any(hump);
    let joints = bytes.windows(3).any(|three| {
        three[0].is_ascii_alphanumeric()
            && three[1] == b'_'
            && three[2].is_ascii_alphabetic()
    });
    if !humps && !joints {
        return Vec::new();
    }
    let mut parted = String::new();
    for (at, letter) in name.char_indices() {
        if at > 0 && hump(&bytes[at - 1..=at]) {
            parted.push('_');
        }
        parted.push(letter);
    }
    let parts = parted.split('_').map(fold);
    parts.filter(|part| part.chars().nth(1).is_some()).collect()
}

/// Donde un nombre como `JoinHandle` empieza otra palabra.
fn hump(two: &[u8]) -> bool {
    (two[0].is_ascii_lowercase() || two[0].is_ascii_digit())
        && two[1].is_ascii_uppercase()
}

fn is_letter(letter: char) -> bool {
    letter.is_ascii_alphanumeric()
        || letter == '_'
        || matches!(letter, 'À'..='Ö' | 'Ø'..='ö' | 'ø'..='ÿ')
}

/// Cuánto ocupa el principio hecho de esas letras.
fn length(text: &str, letters: impl Fn(char) -> bool) -> usize {
    text.find(|letter| !letters(letter)).unwrap_or(text.len())
}

/// En minúsculas y sin acentos.
fn fold(text: &str) -> String {
    text.chars()
        .flat_map(char::to_lowercase)
        .map(|letter| match letter {
            'à'..='å' => 'a',
            'ç' => 'c',
            'è'..='ë' => 'e',
            'ì'..='ï' => 'i',
            'ñ' => 'n',
            'ò'..='ö' => 'o',
            'ù'..='ü' => 'u',
            'ý' | 'ÿ' => 'y',
            other => other,
        })
        .collect()
}
