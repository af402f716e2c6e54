//! Cree que basta con mirar otra vez antes de escribir.

use super::kitchen::Till;

pub fn note(till: &Till) {
    let mut count = till.load();
    while count != till.load() {
        count = till.load();
    }
    till.store(count + 1);
}
