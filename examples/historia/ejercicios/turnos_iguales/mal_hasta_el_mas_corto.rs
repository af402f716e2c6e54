//! Cree que cuando acaba uno acaban todos.

use super::kitchen::Job;

pub fn take_turns(mut jobs: Vec<Job>) -> Vec<String> {
    let mut order = Vec::new();
    loop {
        for job in &mut jobs {
            match job.next() {
                Some(step) => order.push(step),
                None => return order,
            }
        }
    }
}
