//! Apunta una comanda en la caja.

use super::kitchen::Till;

pub fn note(till: &Till) {
    till.fetch_add(1);
}
