//! La misma pieza en un proceso: lee un plato por línea y contesta su precio.

mod menu;

use std::io::{self, Write};

use menu::MenuError;

fn main() -> io::Result<()> {
    let mut output = io::stdout();
    for dish in io::stdin().lines() {
        match menu::price(&dish?) {
            Ok(price) => writeln!(output, "{price}")?,
            Err(MenuError::SoldOut) => writeln!(output, "se ha acabado")?,
            Err(MenuError::Unknown(dish)) => writeln!(output, "¿{dish}?")?,
        }
        output.flush()?;
    }
    Ok(())
}
