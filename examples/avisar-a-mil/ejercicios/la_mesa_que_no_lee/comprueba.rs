//! Dos mesas que leen, y una que no.

use std::time::Duration;

use ejercicios::{Result, counted, ends, ensure, paused};
use tokio::sync::mpsc;
use tokio::time::{Instant, sleep, timeout};

use super::attempt::Board;

/// Los avisos que se guardan a una mesa, como mucho.
pub const ROOM: usize = 4;
const NEWS: u32 = 20;

pub type Listener = mpsc::Receiver<u32>;

/// Lo que oye, y el mayor retraso con que lo oye.
async fn listens(mut table: Listener, start: Instant) -> (Vec<u32>, u128) {
    let (mut heard, mut late) = (Vec::new(), 0);
    while let Some(news) = table.recv().await {
        let due = u128::from(news) * 10;
        late = late.max(start.elapsed().as_millis() - due);
        heard.push(news);
    }
    (heard, late)
}

pub fn check() -> Result<()> {
    paused(async {
        let board = Board::new();
        let slow = board.join();
        let start = Instant::now();
        let fast = [board.join(), board.join()]
            .map(|it| tokio::spawn(listens(it, start)));
        let before = alive();
        let publishing = async {
            for news in 1..=NEWS {
                sleep(Duration::from_millis(10)).await;
                board.publish(news).await;
            }
        };
        let stuck = || {
            "una mesa no lee, y `publish` se quedó esperándola: las demás ya \
             no oyen nada"
                .to_owned()
        };
        ends(publishing, stuck).await?;
        sleep(Duration::from_millis(5)).await;
        let more = alive().saturating_sub(before);
        ensure!(
            more == 0,
            "{} a que lea la mesa que no lee",
            counted(more, "# tarea espera", "# tareas esperan")
        );
        let waiting = slow.len();
        ensure!(
            waiting <= ROOM,
            "la mesa que no lee tiene {waiting} avisos guardados, y son {ROOM} \
             como mucho"
        );
        let mut slow = slow;
        let mut heard = Vec::new();
        let drained = timeout(Duration::from_secs(1), async {
            while let Some(news) = slow.recv().await {
                heard.push(news);
            }
        });
        let over = drained.await.is_ok();
        ensure!(!heard.is_empty(), "la mesa lenta no oyó ningún aviso");
        ensure!(
            over,
            "la mesa lenta oyó {heard:?} y perdió los demás, y cree que sigue \
             apuntada"
        );
        ensure!(
            heard == [1, 2, 3, 4],
            "la mesa lenta tenía cuatro avisos, y oyó {heard:?}"
        );
        drop(board);
        for table in fast {
            let stuck = || "una mesa que lee no oyó el final".to_owned();
            let (heard, late) = ends(table, stuck).await??;
            ensure!(
                heard.len() == NEWS as usize && heard.is_sorted(),
                "una mesa que lee oyó {} de {NEWS}, o en otro orden",
                counted(heard.len(), "# aviso", "# avisos")
            );
            ensure!(
                late == 0,
                "una mesa que lee oyó un aviso {late} ms tarde: se esperó a la \
                 que no lee"
            );
        }
        Ok(())
    })
}

fn alive() -> usize {
    tokio::runtime::Handle::current()
        .metrics()
        .num_alive_tasks()
}
