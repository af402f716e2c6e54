//! Cree que cerrar es dejarlo todo.

use tokio_util::sync::CancellationToken;

use super::kitchen::Table;

pub async fn attend(mut table: Table, closing: CancellationToken) {
    let serving = async {
        while let Some(order) = table.next_order().await {
            table.answer(order).await;
        }
    };
    tokio::select! {
        () = serving => {}
        () = closing.cancelled() => {}
    }
}
