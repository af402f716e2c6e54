//! Cree que nadie se va mientras se conecta.

use std::sync::{Arc, Mutex};

use tokio::sync::Semaphore;

use super::kitchen::{Connection, Database, SIZE};

struct Shared {
    places: Semaphore,
    idle: Mutex<Vec<Connection>>,
}

pub struct Pool {
    database: &'static Database,
    shared: Arc<Shared>,
}

pub struct Lease {
    connection: Option<Connection>,
    shared: Arc<Shared>,
}

impl Pool {
    pub fn new(database: &'static Database) -> Pool {
        let places = Semaphore::new(SIZE);
        let idle = Mutex::default();
        let shared = Arc::new(Shared { places, idle });
        Pool { database, shared }
    }

    pub async fn acquire(&self) -> Lease {
        self.shared.places.acquire().await.unwrap().forget();
        let idle = self.shared.idle.lock().unwrap().pop();
        let connection = match idle {
            Some(connection) => connection,
            None => self.database.connect().await,
        };
        Lease {
            connection: Some(connection),
            shared: self.shared.clone(),
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
        if let Some(connection) = self.connection.take() {
            if !connection.broken {
                self.shared.idle.lock().unwrap().push(connection);
            }
        }
        self.shared.places.add_permits(1);
    }
}
