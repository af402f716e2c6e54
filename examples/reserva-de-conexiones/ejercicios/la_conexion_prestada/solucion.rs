//! Presta las conexiones de una base.

use std::sync::{Arc, Mutex};

use tokio::sync::{OwnedSemaphorePermit, Semaphore};

use super::kitchen::{Connection, Database, SIZE};

type Idle = Arc<Mutex<Vec<Connection>>>;

pub struct Pool {
    database: &'static Database,
    places: Arc<Semaphore>,
    idle: Idle,
}

/// Una conexión prestada: al soltarla, vuelve.
pub struct Lease {
    connection: Option<Connection>,
    idle: Idle,
    // Se suelta detrás de `drop`, cuando la conexión ya está en su sitio.
    _place: OwnedSemaphorePermit,
}

impl Pool {
    pub fn new(database: &'static Database) -> Pool {
        Pool {
            database,
            places: Arc::new(Semaphore::new(SIZE)),
            idle: Idle::default(),
        }
    }

    pub async fn acquire(&self) -> Lease {
        // Tiene dueño mientras se conecta: si alguien se va, vuelve.
        let place = self.places.clone().acquire_owned().await;
        let place = place.expect("no se cierra");
        let idle = self.idle.lock().expect("nadie entra en pánico").pop();
        let connection = match idle {
            Some(connection) => connection,
            None => self.database.connect().await,
        };
        Lease {
            connection: Some(connection),
            idle: self.idle.clone(),
            _place: place,
        }
    }
}

impl Lease {
    pub fn connection(&mut self) -> &mut Connection {
        self.connection.as_mut().expect("está hasta soltarse")
    }
}

impl Drop for Lease {
    fn drop(&mut self) {
        let connection = self.connection.take().filter(|it| !it.broken);
        let mut idle = self.idle.lock().expect("nadie entra en pánico");
        idle.extend(connection);
    }
}
