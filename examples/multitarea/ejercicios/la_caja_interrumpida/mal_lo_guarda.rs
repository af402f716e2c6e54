//! Cree que `fetch_add` solo calcula la suma, y hay que guardarla.

use super::kitchen::Till;

pub fn note(till: &Till) {
    let count = till.fetch_add(1);
    till.store(count + 1);
}
