//! Dice quién está en la cola de listas cuando acaba la grabación.

use super::kitchen::{Event, Task};

pub fn queue(record: &[Event]) -> Vec<Task> {
    let mut ready: Vec<Task> = Vec::new();
    for event in record {
        match event {
            Event::Spawned(task) => ready.push(task),
            Event::Turn(task) => ready.retain(|it| it != task),
            Event::Wakes(task) => ready.insert(0, task),
            Event::Waits(_) | Event::Ends(_) => {}
        }
    }
    ready
}
