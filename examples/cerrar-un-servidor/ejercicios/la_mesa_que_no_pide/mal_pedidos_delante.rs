//! Cree que los pedidos van delante del cierre.

use tokio_util::sync::CancellationToken;

use super::kitchen::Table;

pub async fn attend(mut table: Table, closing: CancellationToken) {
    loop {
        tokio::select! {
            biased;
            order = table.next_order() => match order {
                Some(order) => table.answer(order).await,
                None => return,
            },
            () = closing.cancelled() => return,
        }
    }
}
