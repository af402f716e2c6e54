//! Un fallo pasa de un lado al otro.

use pyo3::exceptions::{PyKeyError, PyRuntimeError};
use pyo3::prelude::*;
use pyo3_async_runtimes::tokio::{future_into_py, into_future};

use crate::menu::{self, MenuError};

impl From<MenuError> for PyErr {
    fn from(error: MenuError) -> PyErr {
        match error {
            MenuError::Unknown(dish) => PyKeyError::new_err(dish),
            MenuError::SoldOut => PyRuntimeError::new_err("se ha acabado"),
        }
    }
}

#[pyfunction]
pub fn price(dish: &str) -> Result<u32, MenuError> {
    menu::price(dish)
}

#[pyfunction]
pub fn price_later(py: Python<'_>, dish: String) -> PyResult<Bound<'_, PyAny>> {
    future_into_py(py, async move { Ok(menu::price(&dish)?) })
}

#[pyfunction]
pub fn burn() {
    panic!("se ha quemado");
}

#[pyfunction]
pub fn burn_later(py: Python<'_>) -> PyResult<Bound<'_, PyAny>> {
    future_into_py::<_, ()>(py, async { panic!("se ha quemado") })
}

/// Espera una corrutina de Python y, si no encuentra el plato, sirve pan.
#[pyfunction]
pub fn or_bread<'py>(
    py: Python<'py>,
    order: Bound<'py, PyAny>,
) -> PyResult<Bound<'py, PyAny>> {
    let order = into_future(order)?;
    future_into_py(py, async move {
        match order.await {
            Err(error) => Python::attach(|py| {
                match error.is_instance_of::<PyKeyError>(py) {
                    true => Ok("pan".to_owned()),
                    false => Err(error),
                }
            }),
            Ok(dish) => Python::attach(|py| dish.extract(py)),
        }
    })
}
