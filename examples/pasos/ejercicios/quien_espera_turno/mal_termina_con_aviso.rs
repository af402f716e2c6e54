//! Cree que la que termina ya no está en la cola: recibió su turno.

use super::kitchen::{Event, Task};

pub fn queue(record: &[Event]) -> Vec<Task> {
    let (mut ready, mut ended): (Vec<Task>, Vec<Task>) = Default::default();
    for event in record {
        match event {
            Event::Spawned(task) => ready.push(task),
            Event::Turn(task) => ready.retain(|it| it != task),
            Event::Wakes(task) => {
                if !ready.contains(task) && !ended.contains(task) {
                    ready.push(task);
                }
            }
            Event::Waits(_) => {}
            Event::Ends(task) => ended.push(task),
        }
    }
    ready
}
