//! Una tienda con un plato.

use std::cell::{Cell, RefCell};
use std::time::Duration;

use ejercicios::{Result, counted, ensure, paused};

use super::attempt;

#[derive(Default)]
pub struct Shop {
    left: Cell<i32>,
    charged: RefCell<Vec<u32>>,
}

impl Shop {
    pub fn left(&self) -> i32 {
        self.left.get()
    }

    /// Resta uno.
    pub fn take(&self) {
        self.left.set(self.left.get() - 1);
    }

    /// Devuelve uno.
    pub fn put_back(&self) {
        self.left.set(self.left.get() + 1);
    }

    pub async fn charge(&self, table: u32) {
        tokio::time::sleep(Duration::from_millis(30)).await;
        self.charged.borrow_mut().push(table);
    }
}

pub fn check() -> Result<()> {
    let shop = Shop::default();
    shop.left.set(1);
    paused(async {
        let sold = tokio::join!(
            attempt::order(&shop, 1),
            attempt::order(&shop, 2),
            attempt::order(&shop, 3),
        );
        let sold: u32 = [sold.0, sold.1, sold.2].map(u32::from).iter().sum();
        let (left, charged) = (shop.left(), shop.charged.borrow().clone());
        ensure!(
            left >= 0,
            "{}: se vendió {} el único que había",
            counted(left, "queda # plato", "quedan # platos"),
            counted(sold, "# vez", "# veces")
        );
        ensure!(
            left == 0 && sold > 0,
            "platos que quedan: {left}; vendidos: {sold}; había uno, y nadie \
             se lo llevó"
        );
        ensure!(
            charged.len() == 1,
            "se cobró a las mesas {charged:?}, y el plato se lo llevó una"
        );
        ensure!(sold == 1, "{sold} mesas creen que tienen el plato");
        Ok(())
    })
}
