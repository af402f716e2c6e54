//! Cree que si no hay ninguna libre se abre otra.

use std::sync::{Arc, Mutex};

use super::kitchen::{Connection, Database};

type Idle = Arc<Mutex<Vec<Connection>>>;

pub struct Pool {
    database: &'static Database,
    idle: Idle,
}

pub struct Lease {
    connection: Option<Connection>,
    idle: Idle,
}

impl Pool {
    pub fn new(database: &'static Database) -> Pool {
        let idle = Idle::default();
        Pool { database, idle }
    }

    pub async fn acquire(&self) -> Lease {
        let idle = self.idle.lock().unwrap().pop();
        let connection = match idle {
            Some(connection) => connection,
            None => self.database.connect().await,
        };
        Lease {
            connection: Some(connection),
            idle: self.idle.clone(),
        }
    }
}

impl Lease {
    pub fn connection(&mut self) -> &mut Connection {
        self.connection.as_mut().unwrap()
    }
}

impl Drop for Lease {
    fn drop(&mut self) {
        let connection = self.connection.take().filter(|it| !it.broken);
        self.idle.lock().unwrap().extend(connection);
    }
}
