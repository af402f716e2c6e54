//! Da un paso de cada trabajo, por turnos.

use std::collections::VecDeque;

use super::kitchen::Job;

pub fn take_turns(jobs: Vec<Job>) -> Vec<String> {
    let mut queue = VecDeque::from(jobs);
    let mut order = Vec::new();
    while let Some(mut job) = queue.pop_front() {
        if let Some(step) = job.next() {
            order.push(step);
            queue.push_back(job);
        }
    }
    order
}
