//! Cree que una tarea no está lista hasta que alguien la despierta.

use super::kitchen::{Event, Task};

pub fn queue(record: &[Event]) -> Vec<Task> {
    let mut ready: Vec<Task> = Vec::new();
    for event in record {
        match event {
            Event::Wakes(task) if !ready.contains(task) => ready.push(task),
            Event::Turn(task) | Event::Ends(task) => {
                ready.retain(|it| it != task);
            }
            _ => {}
        }
    }
    ready
}
