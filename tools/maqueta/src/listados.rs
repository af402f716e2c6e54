//! Une cada programa con su gemelo y con lo que imprimen.

use crate::archivos::{MARK, opens};
use crate::resaltado;
use crate::svg::escape;

/// Las bibliotecas que solo se pueden usar en la máquina de quien lee.
const LOCAL: &[&str] = &[
    "async_stream",
    "axum",
    "bucle",
    "grabadora",
    "hyper",
    "hyper_util",
    "mio",
    "nix",
    "piezas",
    "rcgen",
    "reqwest",
    "rlimit",
    "servidor",
    "sincronia",
    "socket2",
    "sqlx",
    "tempfile",
    "tokio_rustls",
    "tokio_test",
    "tokio_tungstenite",
    "tower",
    "tower_http",
    "tracing_subscriber",
    "turmoil",
];

/// Un bloque que incluye un archivo.
struct Block<'a> {
    language: &'a str,
    /// Desde la raíz del libro.
    path: &'a str,
    code: Vec<&'a str>,
}

impl Block<'_> {
    fn stem(&self) -> &str {
        self.path
            .rsplit_once('.')
            .map_or(self.path, |(stem, _)| stem)
    }

    /// Si esa línea no se enseña de entrada.
    fn hides(&self, line: &str) -> bool {
        self.language == "rust" && (line == "#" || line.starts_with("# "))
    }

    /// Si va detrás de ese, en el mismo listado.
    fn follows(&self, previous: &Block) -> bool {
        let order = |block: &Block| match block.language {
            "rust" => 0,
            "python" => 1,
            _ if !block.path.ends_with(".pyout") => 2,
            _ => 3,
        };
        self.stem() == previous.stem() && order(self) > order(previous)
    }
}

/// Sustituye los bloques anotados de una página por sus listados. `source` es
/// dónde está el código, si está publicado: acaba en `/`.
pub fn listings(page: &str, source: Option<&str>) -> String {
    let mut html = String::with_capacity(page.len() * 2);
    let mut group: Vec<Block> = Vec::new();
    let mut blanks = 0;
    let mut lines = page.lines();
    let mut open: Option<&str> = None;
    while let Some(line) = lines.next() {
        if let Some(fence) = open {
            open = (line != fence).then_some(fence);
        } else if let Some(block) = annotated(line, &mut lines) {
            if group.last().is_some_and(|last| !block.follows(last)) {
                flush(&mut html, &mut group, &mut blanks, source);
            }
            group.push(block);
            blanks = 0;
            continue;
        } else if line.is_empty() && !group.is_empty() {
            blanks += 1;
            continue;
        } else {
            open = opens(line);
        }
        flush(&mut html, &mut group, &mut blanks, source);
        html.push_str(line);
        html.push('\n');
    }
    flush(&mut html, &mut group, &mut blanks, source);
    html
}

/// Un archivo entero, enseñado fuera de un listado: lo que se elige o lo que
/// cambia. `path` es desde la raíz del libro.
pub fn alone(path: &str, text: &str, source: Option<&str>) -> String {
    figure(
        &Block {
            language: "cambio",
            path,
            code: text.lines().collect(),
        },
        source,
    )
}

/// Una respuesta entre las que elegir, con su letra.
pub fn choice(letter: &str, text: &str) -> String {
    let lines: Vec<String> = text.lines().map(escape).collect();
    format!(
        "<figure class=\"salida\"><figcaption><b>{letter}</b></figcaption>\
         <pre><code>{}&#10;</code></pre></figure>",
        lines.join("&#10;")
    )
}

/// El bloque que empieza en esa línea, si dice qué archivo incluye.
fn annotated<'a>(
    line: &'a str,
    rest: &mut std::str::Lines<'a>,
) -> Option<Block<'a>> {
    let (info, path) = line.strip_prefix("```")?.split_once(MARK)?;
    let language = info.split(',').next()?;
    let code = rest.by_ref().take_while(|line| *line != "```").collect();
    Some(Block {
        language,
        path,
        code,
    })
}

fn flush(
    html: &mut String,
    group: &mut Vec<Block>,
    blanks: &mut usize,
    source: Option<&str>,
) {
    if !group.is_empty() {
        html.push_str(&listing(group, source));
        group.clear();
    }
    html.extend(std::iter::repeat_n('\n', std::mem::take(blanks)));
}

fn listing(group: &[Block], source: Option<&str>) -> String {
    let (outputs, programs): (Vec<&Block>, Vec<&Block>) =
        group.iter().partition(|block| block.language == "text");
    let figures = |blocks: &[&Block]| -> String {
        blocks.iter().map(|block| figure(block, source)).collect()
    };
    let pair = programs.len() == 2;
    let mut class = String::from("listado");
    let mut choice = "";
    if pair {
        // El ancho que piden los dos, de diez en diez columnas.
        let columns: usize = programs.iter().map(|block| width(block)).sum();
        class += &format!(" c{}", columns.div_ceil(10).clamp(9, 16) * 10);
        choice = "<div class=\"lenguas\" role=\"group\" \
            aria-label=\"Lenguaje\">\
            <button type=\"button\" data-lengua=\"rust\">Rust</button>\
            <button type=\"button\" data-lengua=\"python\">Python</button>\
            </div>";
    }
    // Una línea del compilador es más larga que las de un programa.
    if outputs.iter().any(|block| width(block) > 90) {
        class += " ancho";
    }
    let programs = figures(&programs);
    let outputs = figures(&outputs);
    let html = if pair {
        format!("{choice}<div class=\"programas\">{programs}</div>{outputs}")
    } else {
        programs + &outputs
    };
    format!("<div class=\"{class}\">{html}</div>\n")
}

fn figure(block: &Block, source: Option<&str>) -> String {
    let (class, label) = match block.language {
        "rust" => ("programa rust", "Rust"),
        "python" => ("programa python", "Python"),
        "toml" => ("programa toml", "TOML"),
        "sql" => ("programa", "SQL"),
        _ if block.path.ends_with(".diff") => ("programa", "El cambio"),
        _ if block.path.ends_with(".dockerfile") => ("programa", "Contenedor"),
        _ if block.path.ends_with(".service") => ("programa", "Unidad"),
        _ if block.path.ends_with(".sale") => ("salida", "Lo que sale"),
        _ if block.path.ends_with(".stderr") => ("salida", "Compilador"),
        _ if block.path.ends_with(".pyout") => ("salida", "Salida, en Python"),
        _ => ("salida", "Salida"),
    };
    let name = block.path.strip_prefix("examples/").unwrap_or(block.path);
    // Donde no cabe, la carpeta no se ve.
    let file = name.rsplit('/').next().unwrap_or(name);
    let folder = escape(&name[..name.len() - file.len()]);
    let name =
        format!("<span class=\"carpeta\">{folder}</span>{}", escape(file));
    let file = match source {
        Some(source) => {
            let href = escape(&format!("{source}{}", block.path));
            format!("<a href=\"{href}\">{name}</a>")
        }
        None => format!("<span>{name}</span>"),
    };
    let mut buttons = String::new();
    let mut button = |does: &str, text: &str| {
        buttons += &format!(
            "<button type=\"button\" data-hace=\"{does}\">{text}</button>"
        );
    };
    if block.code.iter().any(|line| block.hides(line)) {
        button("entero", "Ver todo");
    }
    if playable(block) {
        button("ejecutar", "Ejecutar");
    }
    button("copiar", "Copiar");
    format!(
        "<figure class=\"{class}\"><figcaption><b>{label}</b> {file} \
         <span class=\"botones\">{buttons}</span></figcaption>\
         <pre><code>{}</code></pre></figure>",
        code(block)
    )
}

/// El código en una sola línea de Markdown: una línea en blanco dentro de una
/// etiqueta volvería a ser texto.
fn code(block: &Block) -> String {
    let shown: Vec<&str> = block
        .code
        .iter()
        .map(|line| {
            if block.hides(line) {
                line[1..].strip_prefix(' ').unwrap_or("")
            } else {
                line
            }
        })
        .collect();
    let painted = resaltado::lines(&(shown.join("\n") + "\n"), block.language);
    let mut html = String::new();
    let mut hiding = false;
    for (line, painted) in block.code.iter().zip(painted) {
        if block.hides(line) != hiding {
            hiding = !hiding;
            html += if hiding {
                "<span class=\"oculta\">"
            } else {
                "</span>"
            };
        }
        html += &painted;
        html += "&#10;";
    }
    if hiding {
        html += "</span>";
    }
    html
}

fn width(block: &Block) -> usize {
    let shown = block.code.iter().filter(|line| !block.hides(line));
    shown.map(|line| line.chars().count()).max().unwrap_or(0)
}

/// Si lo puede ejecutar play.rust-lang.org: está entero, no es un error de
/// compilación ni parte de un proyecto, y no usa ninguna de [`LOCAL`].
fn playable(block: &Block) -> bool {
    let is_word = |code: &str, word: &str| {
        code.contains(&format!("{word}::"))
            || code.contains(&format!("{word};"))
    };
    let code = block.code.join("\n");
    block.language == "rust"
        && !["/diagnosticos/", "/src/"]
            .iter()
            .any(|it| block.path.contains(it))
        && code.contains("fn main()")
        && !LOCAL.iter().any(|name| is_word(&code, name))
}
