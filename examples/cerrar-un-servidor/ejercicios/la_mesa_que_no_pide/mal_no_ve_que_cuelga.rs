//! Cree que quien no pide nada ya pedirá otra cosa.

use tokio_util::sync::CancellationToken;

use super::kitchen::Table;

pub async fn attend(mut table: Table, closing: CancellationToken) {
    loop {
        let order = tokio::select! {
            biased;
            () = closing.cancelled() => return,
            order = table.next_order() => order,
        };
        // Fuera del `select!`: lo que se está sirviendo se acaba.
        if let Some(order) = order {
            table.answer(order).await;
        }
    }
}
