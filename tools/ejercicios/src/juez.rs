//! Ejecuta una comprobación en su proceso y deja escrito el veredicto.

use std::any::Any;
use std::fs;
use std::future::Future;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::pin::{Pin, pin};
use std::process;
use std::time::Duration;

use anyhow::{Context, Result, bail};

use crate::proceso::{self, VERDICT, Verdict};

/// Más de lo que espera cualquier ejercicio, con el reloj virtual.
const DAY: Duration = Duration::from_hours(24);

/// El `main` de un intento: nunca vuelve, porque lo que el intento haya dejado
/// en marcha no cuenta.
pub fn judge(check: fn() -> Result<()>) -> ! {
    proceso::limit();
    let verdict = match catch_unwind(AssertUnwindSafe(check)) {
        Ok(Ok(())) => Verdict::Passes,
        Ok(Err(why)) => Verdict::Fails(format!("{why:#}")),
        Err(panic) => Verdict::Fails(said(panic.as_ref())),
    };
    // A mano no hay quien lo lea en ese archivo.
    match std::env::var_os(VERDICT) {
        Some(file) => fs::write(file, verdict.to_string())
            .expect("quien ejecuta la comprobación ha creado el archivo"),
        None => print!("{verdict}"),
    }
    process::exit(0)
}

fn said(panic: &(dyn Any + Send)) -> String {
    let text = panic.downcast_ref::<&str>().map(|text| (*text).to_owned());
    let text = text.or_else(|| panic.downcast_ref::<String>().cloned());
    let first = text.as_deref().and_then(|text| text.lines().next());
    match first {
        Some(text) => format!("entró en pánico: «{text}»"),
        None => "entró en pánico".to_owned(),
    }
}

/// Ejecuta `check` con el reloj virtual. Si se queda esperando para siempre, se
/// dice.
///
/// # Errors
///
/// Lo que diga `check`.
pub fn paused<'a>(check: impl Future<Output = Result<()>> + 'a) -> Result<()> {
    // En una caja, lo que sigue se compila una vez, y no con cada intento.
    run(Box::pin(check))
}

fn run(
    mut check: Pin<Box<dyn Future<Output = Result<()>> + '_>>,
) -> Result<()> {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .start_paused(true)
        .build()
        .context("no arranca el runtime")?;
    match runtime.block_on(within(10 * DAY, check.as_mut())) {
        Some(said) => said,
        None => bail!("se quedó esperando, y nada puede despertarlo"),
    }
}

/// Espera a que acabe `future`. Con el reloj virtual, el que espera algo que no
/// va a ocurrir se descubre en el acto.
///
/// # Errors
///
/// Si no acaba, lo que diga `stuck` en ese momento.
pub async fn ends<T>(
    future: impl Future<Output = T>,
    stuck: impl FnOnce() -> String,
) -> Result<T> {
    // Se pregunta antes de soltarlo: soltarlo libera lo que tiene.
    let future = pin!(future);
    match within(DAY, future).await {
        Some(value) => Ok(value),
        None => bail!(stuck()),
    }
}

/// Lo que da, o nada si no acaba. Se compila una vez para cada tipo.
async fn within<T>(
    limit: Duration,
    future: Pin<&mut (dyn Future<Output = T> + '_)>,
) -> Option<T> {
    tokio::time::timeout(limit, future).await.ok()
}
