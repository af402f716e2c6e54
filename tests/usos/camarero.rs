//! Un camarero que empieza los pedidos de sus mesas y abandona muchos.

use std::future::poll_fn;
use std::pin::pin;
use std::task::Poll;

use super::cortes::{Base, Way};

pub const ORDERS: i64 = 700;
/// Con menos, nada acaba; con más, nada se corta.
const TURNS: u64 = 16;

#[derive(Default)]
pub struct Served {
    pub done: Vec<i64>,
    pub cut: Vec<i64>,
}

/// Un camarero sirve sus mesas, y abandona muchas.
pub async fn serve(
    base: impl Base,
    first: i64,
    way: Way,
) -> sqlx::Result<Served> {
    let mut random = first.unsigned_abs() + 1;
    let mut served = Served::default();
    for table in first..first + ORDERS {
        // De este generador, los bits altos son los que valen.
        random = random
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        let turns = (random >> 33) % TURNS;
        match cut(base.order(table, way), turns).await {
            Some(result) => {
                result?;
                served.done.push(table);
            }
            None => served.cut.push(table),
        }
        // Con la conexión que acaba de usar otro, o que está a medias.
        base.note(table).await?;
    }
    Ok(served)
}

/// Da a un future unos turnos, y lo suelta si no ha acabado.
async fn cut<T>(order: impl Future<Output = T>, mut turns: u64) -> Option<T> {
    let mut order = pin!(order);
    poll_fn(|context| {
        if turns == 0 {
            return Poll::Ready(None);
        }
        turns -= 1;
        order.as_mut().poll(context).map(Some)
    })
    .await
}
