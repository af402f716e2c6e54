//! La cocina: una cola con sitio para pocas comandas y unos cocineros.

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard};
use std::time::Duration;

use tokio::sync::mpsc::{self, UnboundedSender};
use tokio::task::AbortHandle;
use tokio::time::{Instant, interval_at, sleep, sleep_until};

use crate::printer::print_ticket;
use crate::settings::Settings;

const COOKING: Duration = Duration::from_millis(10);

/// Por donde se contesta a una mesa.
pub type Answers = UnboundedSender<String>;

struct Order {
    number: u32,
    dish: String,
    answers_tx: Answers,
    claimed: AtomicBool,
}

impl Order {
    /// La tienen un cocinero y un temporizador: es del primero que la pide.
    fn claim(&self) -> bool {
        !self.claimed.swap(true, Ordering::Relaxed)
    }

    fn say(&self, text: &str) {
        // Si la mesa se ha ido, da igual.
        self.answers_tx.send(format!("{} {text}", self.number)).ok();
    }
}

/// Lo que espera en la cola: la comanda, y cómo anular que caduque.
type Waiting = (Arc<Order>, AbortHandle);

/// Lo que cambia, y cambia junto.
struct Board {
    /// `None` cuando ya no se admite nada: soltarlo cierra la cola.
    orders_tx: Option<mpsc::Sender<Waiting>>,
    taken: u32,
    waiting: usize,
    cooking: usize,
    served: usize,
}

pub struct Kitchen {
    settings: Settings,
    orders_rx: tokio::sync::Mutex<mpsc::Receiver<Waiting>>,
    board: Mutex<Board>,
}

impl Kitchen {
    pub fn new(settings: Settings) -> Self {
        let (orders_tx, orders_rx) = mpsc::channel(settings.places);
        let board = Board {
            orders_tx: Some(orders_tx),
            taken: 0,
            waiting: 0,
            cooking: 0,
            served: 0,
        };
        Self {
            settings,
            orders_rx: tokio::sync::Mutex::new(orders_rx),
            board: Mutex::new(board),
        }
    }

    fn board(&self) -> MutexGuard<'_, Board> {
        self.board.lock().expect("nadie falla con él")
    }

    /// Apunta el plato y lo dice, o dice por qué no.
    pub fn take(self: &Arc<Self>, dish: &str, answers_tx: &Answers) {
        if let Err(why) = self.try_take(dish, answers_tx) {
            answers_tx.send(why.to_owned()).ok();
        }
    }

    fn try_take(
        self: &Arc<Self>,
        dish: &str,
        answers_tx: &Answers,
    ) -> Result<(), &'static str> {
        let mut board = self.board();
        let board = &mut *board;
        let orders_tx = board.orders_tx.as_ref().ok_or("cerramos")?;
        let place = orders_tx.try_reserve().map_err(|_| "lleno")?;
        board.taken += 1;
        board.waiting += 1;
        let order = Arc::new(Order {
            number: board.taken,
            dish: dish.to_owned(),
            answers_tx: answers_tx.clone(),
            claimed: AtomicBool::new(false),
        });
        let due = Instant::now() + self.settings.patience;
        let timer = tokio::spawn(self.clone().expire(order.clone(), due));
        // Antes de que la vea un cocinero, que también contesta.
        order.say("apuntada");
        place.send((order, timer.abort_handle()));
        Ok(())
    }

    async fn expire(self: Arc<Self>, order: Arc<Order>, due: Instant) {
        sleep_until(due).await;
        if order.claim() {
            self.board().waiting -= 1;
            order.say("caduca");
        }
    }

    pub async fn cook(self: Arc<Self>) {
        loop {
            let next = self.orders_rx.lock().await.recv().await;
            let Some((order, timer)) = next else { break };
            timer.abort();
            if order.claim() {
                self.prepare(&order).await;
            }
        }
    }

    async fn prepare(&self, order: &Order) {
        {
            let mut board = self.board();
            board.waiting -= 1;
            board.cooking += 1;
        }
        if order.answers_tx.is_closed() {
            eprintln!("{}: ya no la espera nadie", order.number);
        } else {
            order.say("al fuego");
            sleep(COOKING).await;
            match print_ticket(&self.settings.printer, &order.dish).await {
                Ok(ticket) => {
                    self.board().served += 1;
                    order.say(&format!("sale {ticket}"));
                }
                Err(error) => {
                    eprintln!("{}: {error}", order.number);
                    order.say("sale sin recibo");
                }
            }
        }
        self.board().cooking -= 1;
    }

    /// No admite más, y dice cuántas quedan. Los cocineros acaban con ellas.
    pub fn close(&self) -> usize {
        self.board().orders_tx = None;
        self.pending()
    }

    pub fn pending(&self) -> usize {
        let board = self.board();
        board.waiting + board.cooking
    }

    pub async fn report(self: Arc<Self>) {
        let period = self.settings.report;
        let mut ticks = interval_at(Instant::now() + period, period);
        loop {
            ticks.tick().await;
            let board = self.board();
            eprintln!(
                "esperan {}, al fuego {}, servidas {}",
                board.waiting, board.cooking, board.served
            );
        }
    }
}
