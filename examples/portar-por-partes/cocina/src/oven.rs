//! Un horno que Python espera con `await`.

use std::sync::Arc;

use pyo3::prelude::*;
use pyo3_async_runtimes::tokio::future_into_py;
use tokio::sync::Notify;

#[pyclass]
#[derive(Default)]
pub struct Oven {
    bell: Arc<Notify>,
}

#[pymethods]
impl Oven {
    #[new]
    fn new() -> Oven {
        Oven::default()
    }

    /// Lo que devuelve se espera con `await`.
    fn bake<'py>(
        &self,
        py: Python<'py>,
        dish: String,
    ) -> PyResult<Bound<'py, PyAny>> {
        let bell = Arc::clone(&self.bell);
        future_into_py(py, async move {
            bell.notified().await;
            Ok(format!("{dish} en su punto"))
        })
    }

    fn ring(&self) {
        self.bell.notify_one();
    }
}
