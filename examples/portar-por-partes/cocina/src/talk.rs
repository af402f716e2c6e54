//! Rust y Python se esperan el uno al otro.

use pyo3::prelude::*;
use pyo3_async_runtimes::tokio::{future_into_py, into_future};

#[pyfunction]
pub fn cook<'py>(
    py: Python<'py>,
    dish: String,
    say: Py<PyAny>,
    taste: Py<PyAny>,
) -> PyResult<Bound<'py, PyAny>> {
    say.call1(py, ("-> Tokio", format!("cocina {dish}")))?;
    future_into_py(py, async move {
        // Para tocar un objeto de Python hace falta el GIL.
        let tasting = Python::attach(|py| {
            say.call1(py, ("-> bucle", format!("prueba {dish}")))?;
            into_future(taste.bind(py).call0()?)
        })?;
        // Aquí no lo tiene nadie de Rust: la corrutina lo necesita.
        let verdict = tasting.await?;
        Python::attach(|py| {
            let verdict: String = verdict.extract(py)?;
            let served = format!("{dish}, y {verdict}");
            say.call1(py, ("--> bucle", &served))?;
            Ok(served)
        })
    })
}
