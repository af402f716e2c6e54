//! Cree que cada aviso es un turno más.

use super::kitchen::{Event, Task};

pub fn queue(record: &[Event]) -> Vec<Task> {
    let mut ready: Vec<Task> = Vec::new();
    for event in record {
        match event {
            Event::Spawned(task) | Event::Wakes(task) => ready.push(task),
            Event::Turn(task) => ready.retain(|it| it != task),
            Event::Waits(_) | Event::Ends(_) => {}
        }
    }
    ready
}
