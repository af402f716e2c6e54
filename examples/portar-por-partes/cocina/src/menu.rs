//! La pieza que se lleva a Rust, que no sabe nada de Python.

#[derive(Debug)]
pub enum MenuError {
    Unknown(String),
    SoldOut,
}

pub fn price(dish: &str) -> Result<u32, MenuError> {
    match dish {
        "pan" => Ok(2),
        "sopa" => Ok(6),
        "tarta" => Err(MenuError::SoldOut),
        other => Err(MenuError::Unknown(other.to_owned())),
    }
}
