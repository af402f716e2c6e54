//! La ventanilla de la cocina.

use std::cell::{Cell, RefCell};
use std::time::Duration;

use ejercicios::{Result, ends, ensure, paused};
use tokio::sync::Notify;
use tokio::time::sleep;

use super::attempt;

#[derive(Default)]
pub struct Window {
    plates: RefCell<Vec<u32>>,
    taken_from_nothing: Cell<u32>,
    looks: Cell<u32>,
    pub notify: Notify,
}

impl Window {
    pub fn is_empty(&self) -> bool {
        self.looks.set(self.looks.get() + 1);
        self.plates.borrow().is_empty()
    }

    /// Se lleva un plato. Si no hay ninguno, el 0, que no existe.
    pub fn grab(&self) -> u32 {
        let plate = self.plates.borrow_mut().pop();
        if plate.is_none() {
            self.taken_from_nothing
                .set(self.taken_from_nothing.get() + 1);
        }
        plate.unwrap_or(0)
    }

    fn serve(&self, plate: u32) {
        self.plates.borrow_mut().push(plate);
        self.notify.notify_waiters();
    }
}

pub fn check() -> Result<()> {
    let window = Window::default();
    let got = RefCell::new(Vec::new());
    paused(async {
        let table = async |ms| {
            sleep(Duration::from_millis(ms)).await;
            let plate = attempt::take(&window).await;
            got.borrow_mut().push(plate);
        };
        let kitchen = async {
            for plate in [1, 2, 3] {
                sleep(Duration::from_millis(50)).await;
                window.serve(plate);
            }
        };
        let all = async {
            // La última llega con su plato ya en la ventanilla.
            tokio::join!(table(0), table(0), table(170), kitchen);
        };
        let stuck = || {
            format!(
                "se quedó esperando una mesa, y en la ventanilla quedan \
                 platos: {}",
                window.plates.borrow().len()
            )
        };
        ends(all, stuck).await?;
        let nothing = window.taken_from_nothing.get();
        let mut got = got.borrow().clone();
        got.sort_unstable();
        ensure!(
            window.looks.get() > 0 || nothing > 0 || got != [1, 2, 3],
            "nadie miró si había plato"
        );
        ensure!(
            nothing == 0,
            "mesas que se llevaron un plato que no había: {nothing}; las \
             avisaron, y otra pasó antes"
        );
        ensure!(
            got == [1, 2, 3],
            "las mesas tienen los platos {got:?}, y salieron el 1, el 2 y el 3"
        );
        let looks = window.looks.get();
        ensure!(
            looks <= 7,
            "salieron tres platos, y las mesas miraron {looks} veces si había: \
             van de rato en rato a mirar, en vez de esperar el aviso"
        );
        Ok(())
    })
}
