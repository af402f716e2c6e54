//! Cree que con un paso de cada uno se acaba.

use super::kitchen::Job;

pub fn take_turns(mut jobs: Vec<Job>) -> Vec<String> {
    let first: Vec<String> =
        jobs.iter_mut().filter_map(|it| it.next()).collect();
    for mut job in jobs {
        job.nth(10);
    }
    first
}
