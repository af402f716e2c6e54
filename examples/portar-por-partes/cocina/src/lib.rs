//! Lo que Python ve al importar `cocina`.

mod bell;
mod menu;
mod oven;
mod prices;
mod stove;
mod talk;

#[pyo3::pymodule]
mod cocina {
    #[pymodule_export]
    use crate::bell::Bell;
    #[pymodule_export]
    use crate::oven::Oven;
    #[pymodule_export]
    use crate::prices::{burn, burn_later, or_bread, price, price_later};
    #[pymodule_export]
    use crate::stove::Stove;
    #[pymodule_export]
    use crate::talk::cook;
}
