//! Cree que apuntar dos veces arregla la que se pierde.

use super::kitchen::Till;

pub fn note(till: &Till) {
    till.fetch_add(1);
    till.fetch_add(1);
}
