//! Las maneras de estropear un diagrama o una grabación, una por una. Se
//! generan de sus líneas: nadie elige cuáles.

pub struct Mutation {
    /// Qué se ha hecho, y en qué línea.
    pub what: String,
    pub text: String,
    /// Por qué dice lo mismo que antes, si es así.
    pub same: Option<&'static str>,
}

const ALIAS: &str = "el alias solo se dibuja: ningún mensaje lo usa";
const BEFORE: &str = "un participante solo va antes de sus mensajes";
const LABEL: &str = "el rótulo de loop solo se dibuja: no es un mensaje";

pub fn of_diagram(diagram: &str) -> Vec<Mutation> {
    let lines: Vec<&str> = diagram.lines().map(str::trim).collect();
    let names: Vec<&str> =
        lines.iter().filter_map(|l| participant(l)).collect();
    let mut all = Vec::new();
    for (index, line) in lines.iter().enumerate() {
        if line.is_empty() {
            continue;
        }
        let mut add = |what: &str, new: &[&str], same| {
            let what = format!("línea {}, {what}: {line}", index + 1);
            let text = new.join("\n");
            all.push(Mutation { what, text, same });
        };
        add("quitar", &with(&lines, index, &[]), None);
        let mut rest = (index + 1)..lines.len();
        if let Some(next) = rest.find(|next| !lines[*next].is_empty()) {
            let name = participant(line);
            let free = name.filter(|name| !lines[next].contains(name));
            let new = swapped(&lines, index, next);
            // Dos `end` seguidos son la misma línea dos veces.
            if lines[next] != *line {
                add("bajar", &new, free.map(|_| BEFORE));
            }
        }
        if split(line).is_some() {
            for (what, new) in near(line, &names) {
                add(what, &with(&lines, index, &[&new]), None);
            }
            add("repetir", &with(&lines, index, &[line, line]), None);
            let mut rest = (index + 1)..lines.len();
            if let Some(next) = rest.find(|n| split(lines[*n]).is_some()) {
                let new = swapped(&lines, index, next);
                add("intercambiar con el siguiente mensaje", &new, None);
            }
        } else if let Some(name) = participant(line) {
            let new = format!("participant {name} as Otro nombre");
            let new = with(&lines, index, &[&new]);
            add("cambiar el alias", &new, Some(ALIAS));
        } else if let Some((word, _)) = line.split_once(' ') {
            let new = format!("{word} otro rótulo");
            let new = with(&lines, index, &[&new]);
            let same = (word == "loop").then_some(LABEL);
            add("cambiar el rótulo", &new, same);
            for other in ["loop", "alt", "else"] {
                let new = line.replacen(word, other, 1);
                if other != word {
                    let what = format!("poner {other}");
                    add(&what, &with(&lines, index, &[&new]), None);
                }
            }
        }
    }
    all.extend(whole_blocks(&lines));
    all
}

/// Lo que se hace con un `loop` o un `alt` entero: quitar sus palabras y
/// dejar lo de dentro, o cambiar de sitio dos ramas.
fn whole_blocks(lines: &[&str]) -> Vec<Mutation> {
    let mut open: Vec<Vec<usize>> = Vec::new();
    let mut all = Vec::new();
    for (index, line) in lines.iter().enumerate() {
        match line.split(' ').next().unwrap_or_default() {
            "loop" | "alt" => open.push(vec![index]),
            "else" => open.last_mut().expect("hay un alt").push(index),
            "end" => {
                let mut marks = open.pop().expect("hay algo abierto");
                marks.push(index);
                let mut new = lines.to_vec();
                marks.iter().for_each(|mark| new[*mark] = "");
                all.push(Mutation {
                    what: format!("línea {}, quitar el bloque", marks[0] + 1),
                    text: new.join("\n"),
                    same: None,
                });
                if let [alt, other, end] = marks[..] {
                    let new = [
                        &lines[..=alt],
                        &lines[other + 1..end],
                        &[lines[other]],
                        &lines[alt + 1..other],
                        &lines[end..],
                    ];
                    all.push(Mutation {
                        what: format!("línea {}, cambiar las ramas", alt + 1),
                        text: new.concat().join("\n"),
                        same: None,
                    });
                }
            }
            _ => {}
        }
    }
    all
}

/// Una grabación con un mensaje de menos, de más, cambiado o en otro sitio.
pub fn of_record(lines: &[&str]) -> Vec<Mutation> {
    let mut all = Vec::new();
    for (index, line) in lines.iter().enumerate() {
        let mut add = |what: &str, new: &[&str]| {
            let what = format!("mensaje {}, {what}: {line}", index + 1);
            let text = new.join("\n");
            all.push(Mutation {
                what,
                text,
                same: None,
            });
        };
        add("quitar", &with(lines, index, &[]));
        add("repetir", &with(lines, index, &[line, line]));
        for (what, new) in near(line, &[]) {
            add(what, &with(lines, index, &[&new]));
        }
        if index + 1 < lines.len() {
            add("intercambiar", &swapped(lines, index, index + 1));
        }
    }
    all
}

/// El mismo mensaje con algo cambiado: el sentido, la flecha, un extremo o lo
/// que dice.
fn near(line: &str, names: &[&str]) -> Vec<(&'static str, String)> {
    let (arrow, from, to, says) = split(line).expect("es un mensaje");
    let other = if arrow == "->>" { "-->>" } else { "->>" };
    let mut all = vec![
        ("invertir", format!("{to}{arrow}{from}: {says}")),
        ("cambiar la flecha", format!("{from}{other}{to}: {says}")),
        ("renombrar", format!("{from}{arrow}{to}: {says} otra vez")),
    ];
    for name in names {
        if *name != from {
            let new = format!("{name}{arrow}{to}: {says}");
            all.push(("cambiar quién lo envía", new));
        }
        if *name != to {
            let new = format!("{from}{arrow}{name}: {says}");
            all.push(("cambiar quién lo recibe", new));
        }
    }
    all
}

/// La flecha de un mensaje, de quién sale, a quién llega y qué dice.
fn split(text: &str) -> Option<(&str, &str, &str, &str)> {
    let (route, says) = text.split_once(": ")?;
    let arrow = match route.contains("-->>") {
        true => "-->>",
        false => "->>",
    };
    let (from, to) = route.split_once(arrow)?;
    Some((arrow, from, to, says))
}

fn participant(line: &str) -> Option<&str> {
    line.strip_prefix("participant ")?.split(' ').next()
}

fn with<'a>(lines: &[&'a str], at: usize, new: &[&'a str]) -> Vec<&'a str> {
    [&lines[..at], new, &lines[at + 1..]].concat()
}

fn swapped<'a>(lines: &[&'a str], one: usize, other: usize) -> Vec<&'a str> {
    let mut new = lines.to_vec();
    new.swap(one, other);
    new
}
