//! Sin buscar.

use super::kitchen::Database;

pub async fn first_over(_database: &Database, _limit: u32) -> Option<u32> {
    None
}
