//! Uno o varios: lo que se cuenta se dice en singular o en plural.

use std::fmt::Display;

/// `one`, si `n` es uno; si no, `many`. En los dos, `#` es el número.
pub fn counted(n: impl Display, one: &str, many: &str) -> String {
    let number = n.to_string();
    let said = if number == "1" { one } else { many };
    said.replace('#', &number)
}
