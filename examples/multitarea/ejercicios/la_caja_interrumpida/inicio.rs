//! Apunta una comanda en la caja.

use super::kitchen::Till;

pub fn note(till: &Till) {
    let count = till.load();
    till.store(count + 1);
}
