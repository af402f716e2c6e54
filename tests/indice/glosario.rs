//! Los términos del glosario, con las otras formas por las que se buscan.

use std::sync::LazyLock;

use regex::Regex;
use scraper::{ElementRef, Html, Selector};
use serde_json::{Value, json};

static ALIAS: LazyLock<Regex> =
    LazyLock::new(|| Regex::new("«([^»]+)»").unwrap());

/// Término, página que lo muestra, inglés, definición y formas que se evitan.
pub fn terms(page: &Html) -> Vec<Value> {
    let rows = Selector::parse("table tbody tr").unwrap();
    let cells = Selector::parse("td").unwrap();
    let link = Selector::parse("a").unwrap();
    page.select(&rows)
        .map(|row| {
            let cells: Vec<ElementRef> = row.select(&cells).collect();
            let [term, english, meaning, avoided] = cells[..] else {
                panic!("una fila del glosario no tiene cuatro columnas");
            };
            let target = term.select(&link).next();
            let target = target.and_then(|link| link.value().attr("href"));
            let avoided = text(avoided);
            let aliases: Vec<&str> = ALIAS
                .captures_iter(&avoided)
                .map(|alias| alias.get(1).unwrap().as_str())
                .collect();
            json!([
                text(term),
                target.unwrap_or_default(),
                text(english),
                text(meaning),
                aliases,
            ])
        })
        .collect()
}

fn text(cell: ElementRef) -> String {
    cell.text().collect()
}
