//! Sin base.

use super::kitchen::{Connection, Database};

pub struct Pool(&'static Database);

pub struct Lease(Connection);

impl Pool {
    pub fn new(database: &'static Database) -> Pool {
        Pool(database)
    }

    pub async fn acquire(&self) -> Lease {
        Lease(self.0.connect().await)
    }
}

impl Lease {
    pub fn connection(&mut self) -> &mut Connection {
        &mut self.0
    }
}
