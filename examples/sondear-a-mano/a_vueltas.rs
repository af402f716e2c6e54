//! Sondear un future a mano, una y otra vez, hasta que termina.
//!
//! Ejecuta: cargo run --bin a_vueltas

// ANCHOR: programa
use std::cell::Cell;
use std::future::Future;
use std::pin::{Pin, pin};
use std::task::{Context, Poll, Waker};

/// El reloj de la cocina. Lo mueve quien sondea.
type Clock = Cell<u32>;

/// Una espera: termina cuando el reloj llega a su hora.
struct Until<'a> {
    clock: &'a Clock,
    hour: u32,
}

impl Future for Until<'_> {
    type Output = ();

    fn poll(self: Pin<&mut Self>, _cx: &mut Context<'_>) -> Poll<()> {
        match self.clock.get() < self.hour {
            true => Poll::Pending,
            false => Poll::Ready(()),
        }
    }
}

async fn order(clock: &Clock) -> u32 {
    println!("  la pizza entra en el horno");
    Until { clock, hour: 3 }.await;
    println!("  la pizza sale y se enfría");
    Until { clock, hour: 5 }.await;
    println!("  la pizza va a la mesa");
    9
}

fn main() {
    let clock = Clock::new(0);
    let mut order = pin!(order(&clock));
    println!("el pedido existe, y no ha empezado");

    // Un despertador que no despierta a nadie.
    let mut cx = Context::from_waker(Waker::noop());
    let mut polls = 0;
    let price = loop {
        polls += 1;
        println!("sondeo {polls}");
        match order.as_mut().poll(&mut cx) {
            Poll::Ready(price) => break price,
            Poll::Pending => clock.set(clock.get() + 1),
        }
    };
    println!("{price} euros y {polls} sondeos");
}
// ANCHOR_END: programa
