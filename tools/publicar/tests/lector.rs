//! Lo que cabe en un lector de libros que no parte lo que no cabe.

use std::collections::BTreeSet;

use publicar::{lector, xhtml};
use scraper::{Html, Selector};

#[test]
fn a_long_word_can_be_broken() {
    for (html, expected) in [
        ("<p>otorrinolaringologia::x</p>", "otorrinolaringologia::x"),
        ("<pre>let a = 1;</pre>", "let a = 1;"),
        (
            "<pre><b>tokio</b>::<i>spawn(serve(4))</i>.await.unwrap()</pre>",
            "tokio::spawn(|serve(4)).await.|unwrap()",
        ),
        (
            "<code>tokio::sync::Semaphore</code>",
            "tokio::sync::|Semaphore",
        ),
        (
            "<pre>    ^^^^^^^^^^^^^^^^^^^^^^^^\n  =</pre>",
            "    ^^^^^^^^^^^^^^^^^^^^|^^^^\n  =",
        ),
        // En una tabla caben menos, y vale para todas.
        (
            "<table><tr><td><code>Queue::new</code> calendarizador</td></tr>\
             </table><code>Queue::new</code>",
            "Queue::|new calendarizad|orQueue::new",
        ),
    ] {
        let html = Html::parse_document(&format!("<main>{html}</main>"));
        let main = Selector::parse("main").unwrap();
        let main = html.select(&main).next().unwrap();
        let page = xhtml::convert(main, &BTreeSet::new()).unwrap();
        let text = Html::parse_fragment(&page.body);
        let text: String = text.root_element().text().collect();
        assert_eq!(text, expected.replace('|', "\u{200b}"), "{}", page.body);
    }
}

#[test]
fn a_line_that_does_not_fit_is_told() {
    let line = |edge: &str, text: &str| {
        let letters =
            text.chars().map(|it| format!("<char x=\"1\" c=\"{it}\"/>"));
        format!(
            "<line bbox=\"51 4 {edge} 64\">{}",
            letters.collect::<String>()
        )
    };
    let pages = line("300", "cabe") + &line("300.1", "sale") + &line("9", "no");
    assert_eq!(lector::too_long(&pages, 300), ["sale"]);
}
