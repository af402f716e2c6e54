//! Da un paso de cada trabajo, por turnos.

use super::kitchen::Job;

pub fn take_turns(jobs: Vec<Job>) -> Vec<String> {
    let mut order = Vec::new();
    for job in jobs {
        order.extend(job);
    }
    order
}
