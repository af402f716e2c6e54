//! Las respuestas, al final de su capítulo.

use std::fs;
use std::path::Path;

use publicar::respuestas;

/// Dos capítulos en una página, como para imprimir.
const ASKED: &str = "<main>\
    <h1 id=\"uno\">Uno</h1>\
    <h2 id=\"a\">Así</h2><details><summary>El registro</summary>R</details>\
    <h2 id=\"b\"><a class=\"header\" href=\"#b\">Cambia y prueba</a></h2>\
    <ol><li>Sin respuesta.<ul><li>Ni esta.</li></ul></li>\
    <li>¿Y si…?<details>\n<summary>Lo que sale</summary>\
    Nada.<details><summary>Más</summary>Eso.</details></details></li></ol>\
    <h2 id=\"c\">¿Qué imprime?</h2>\
    <details><summary>¿Cuál es, y por qué?</summary>La b.</details>\
    <h2 id=\"d\">Ejercicios</h2>\
    <details><summary>Uno</summary>Arregla.</details>\
    <div style=\"break-before: page;\"></div><h1 id=\"dos\">Dos</h1>\
    <h2 id=\"e\">Comprueba que lo entiendes</h2>\
    <details><summary>¿Puede <code>a</code>?</summary>Sí.</details></main>";

#[test]
fn the_answers_are_at_the_end_of_their_chapter() {
    let html = respuestas::at_the_end(ASKED);
    let places = [
        "<summary>El registro</summary>R</details>",
        "¿Y si…?<p class=\"respuesta\" id=\"uno-pregunta-1\">\
         <a href=\"#uno-respuesta-1\">La respuesta 1 está al final del \
         capítulo</a>.</p>\n</li></ol>",
        "<a href=\"#uno-respuesta-2\">",
        "<summary>Uno</summary>Arregla.</details>",
        "<section class=\"respuestas\">\n\
         <h2 id=\"uno-respuestas\">Respuestas</h2>\n\
         <div class=\"contestada\" id=\"uno-respuesta-1\">\
         <p class=\"titulo\"><a href=\"#uno-pregunta-1\">1.</a> Cambia y \
         prueba, 2</p>\nNada.<details><summary>Más</summary>Eso.</details>\
         </div>\n",
        "id=\"uno-respuesta-2\"><p class=\"titulo\">\
         <a href=\"#uno-pregunta-2\">2.</a> ¿Qué imprime?</p>\nLa b.</div>",
        "</section>\n<div style=\"break-before: page;\"></div>\
         <h1 id=\"dos\">",
        "<p class=\"titulo\">¿Puede <code>a</code>?</p>\n\
         <p class=\"respuesta\" id=\"dos-pregunta-1\">",
        "<a href=\"#dos-pregunta-1\">1.</a> ¿Puede <code>a</code>?</p>\n\
         Sí.</div>\n</section>\n</main>",
    ];
    let mut rest = html.as_str();
    for place in places {
        let Some((_, after)) = rest.split_once(place) else {
            panic!("no está, o no en su sitio: {place}\n{html}");
        };
        rest = after;
    }
}

/// Si un apartado que pregunta cambia de nombre, su respuesta se quedaría
/// detrás de la pregunta.
#[test]
fn every_answer_of_the_book_is_at_the_end() {
    let source = Path::new(env!("LIBRO")).join("src");
    let mut answers = 0;
    for entry in fs::read_dir(source).unwrap() {
        let path = entry.unwrap().path();
        let Ok(page) = fs::read_to_string(&path) else {
            continue;
        };
        let heads = page.replace("\n## ", "\n<h2>");
        let lines = heads.lines().map(|line| match line.strip_prefix("<h2>") {
            Some(title) => format!("<h2>{title}</h2>\n"),
            None => format!("{line}\n"),
        });
        let html: String = lines.collect();
        let moved = respuestas::at_the_end(&html);
        for answer in ["Lo que sale", "¿Cuál es, y por qué?"] {
            let summary = format!("<summary>{answer}</summary>");
            answers += html.matches(&summary).count();
            assert!(
                !moved.contains(&summary),
                "{}: «{answer}» se queda detrás de su pregunta",
                path.display()
            );
        }
    }
    assert!(answers > 100, "solo hay {answers}");
}
