//! Cree que quien despierta a una tarea sabe si sigue viva.

use super::kitchen::{Event, Task};

pub fn queue(record: &[Event]) -> Vec<Task> {
    let mut ready: Vec<Task> = Vec::new();
    for event in record {
        match event {
            Event::Spawned(task) => ready.push(task),
            Event::Wakes(task) if !ready.contains(task) => ready.push(task),
            Event::Turn(task) => ready.retain(|it| it != task),
            _ => {}
        }
    }
    ready
}
