//! Un guiso que se apaga cuando se suelta su future.

use std::sync::Arc;

use pyo3::prelude::*;
use pyo3_async_runtimes::tokio::{future_into_py, into_future};
use tokio::sync::Notify;

#[pyclass]
#[derive(Default)]
pub struct Stove {
    out: Arc<Notify>,
}

/// Encendido mientras exista.
struct Fire(Arc<Notify>);

impl Drop for Fire {
    fn drop(&mut self) {
        self.0.notify_one();
    }
}

#[pymethods]
impl Stove {
    #[new]
    fn new() -> Stove {
        Stove::default()
    }

    fn stew<'py>(
        &self,
        py: Python<'py>,
        taste: Py<PyAny>,
    ) -> PyResult<Bound<'py, PyAny>> {
        let fire = Fire(Arc::clone(&self.out));
        let tasting = into_future(taste.bind(py).call0()?)?;
        future_into_py(py, async move {
            let _fire = fire;
            tasting.await?;
            Ok("guiso")
        })
    }

    fn until_out<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let out = Arc::clone(&self.out);
        future_into_py(py, async move {
            out.notified().await;
            Ok(())
        })
    }
}
