//! Las celdas de una tabla ancha dicen de qué columna son.

use maqueta::tablas::labels;

#[test]
fn every_cell_tells_its_column() {
    let page =
        "| | `a` | B | C |\n|---|---|---|---|\n| uno | x \\| y | | z |\n";
    assert_eq!(
        labels(page),
        "| | `a` | B | C |\n|---|---|---|---|\n\
         | uno | <span class=\"columna\">`a`: </span>x \\| y |  | \
         <span class=\"columna\">C: </span>z |\n"
    );
}

#[test]
fn everything_else_stays() {
    for page in [
        "| a | b |\n|---|---|\n| 1 | 2 |\n",
        "| a | b | c | d |\n|---|--:|---|---|\n| 1 | 2 | 3 | 4 |\n",
        "```text\n| a | b | c | d |\n|---|---|---|---|\n\
         | 1 | 2 | 3 | 4 |\n```\n",
        "| a | b | c | d |\n| 1 | 2 | 3 | 4 |\n",
    ] {
        assert_eq!(labels(page), page);
    }
}

#[test]
fn a_table_ends_where_it_ends() {
    let page = "| a | b | c | d |\n|---|---|---|---|\n\n| 1 | 2 | 3 | 4 |\n";
    assert_eq!(labels(page), page);
}
