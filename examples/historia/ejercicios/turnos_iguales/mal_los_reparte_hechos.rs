//! Cree que repartir los pasos ya dados es darlos por turnos.

use super::kitchen::Job;

pub fn take_turns(jobs: Vec<Job>) -> Vec<String> {
    let done: Vec<Vec<String>> = jobs.into_iter().map(Vec::from_iter).collect();
    let longest = done.iter().map(Vec::len).max().unwrap_or(0);
    (0..longest)
        .flat_map(|turn| done.iter().filter_map(move |job| job.get(turn)))
        .cloned()
        .collect()
}
