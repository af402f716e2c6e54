//! Una base que admite dos conexiones.

use std::sync::Arc;
use std::time::Duration;

use ejercicios::{Gauge, Inside, Result, bail, ends, ensure, paused};
use tokio::time::{sleep, timeout};

use super::attempt::{Lease, Pool};

/// Las que admite.
pub const SIZE: usize = 2;

#[derive(Default)]
pub struct Database {
    open: Gauge,
    connecting: Gauge,
    queries: Gauge,
}

/// Se cierra al soltarla.
pub struct Connection {
    /// Si ya no sirve.
    pub broken: bool,
    _open: Inside<'static>,
    database: &'static Database,
}

impl Database {
    /// Abre una conexión.
    pub async fn connect(&'static self) -> Connection {
        let _one = self.connecting.enter();
        sleep(Duration::from_millis(50)).await;
        Connection {
            broken: false,
            _open: self.open.enter(),
            database: self,
        }
    }
}

impl Connection {
    /// Pregunta algo a la base.
    pub async fn query(&mut self) -> Result<(), String> {
        sleep(Duration::from_millis(20)).await;
        let _one = self.database.queries.enter();
        match self.broken {
            true => Err("la conexión está rota".to_owned()),
            false => Ok(()),
        }
    }
}

struct Room {
    database: &'static Database,
    pool: Arc<Pool>,
    /// Lo que ha pasado antes.
    after: &'static str,
}

impl Room {
    fn new(after: &'static str) -> Room {
        let database = Box::leak(Box::new(Database::default()));
        let pool = Arc::new(Pool::new(database));
        Room {
            database,
            pool,
            after,
        }
    }

    async fn acquire(&self) -> Result<Lease> {
        let stuck = || {
            format!(
                "{}, y otro espera una conexión que no usa nadie: su sitio no \
                 ha vuelto",
                self.after
            )
        };
        ends(self.pool.acquire(), stuck).await
    }

    /// Un pedido corriente.
    async fn order(&self) -> Result<()> {
        let mut lease = self.acquire().await?;
        if let Err(why) = lease.connection().query().await {
            bail!("a un pedido se le prestó lo que otro dejó: {why}");
        }
        Ok(())
    }

    fn opened(&self) -> usize {
        self.database.open.entered()
    }
}

pub fn check() -> Result<()> {
    paused(async {
        let room = Room::new("acabaron los pedidos de antes");
        for _ in 0..5 {
            room.order().await?;
        }
        let queries = room.database.queries.entered();
        ensure!(queries > 0, "no se preguntó nada a la base");
        ensure!(
            room.opened() == 1,
            "cinco pedidos, uno detrás de otro, abrieron {} conexiones: había \
             una libre",
            room.opened()
        );
        let all = async {
            tokio::try_join!(
                room.order(),
                room.order(),
                room.order(),
                room.order(),
            )
        };
        all.await?;
        let most = room.database.open.most();
        ensure!(
            most <= SIZE,
            "hubo {most} conexiones abiertas, y la base admite {SIZE}"
        );

        let room = Room::new("se fueron tres clientes a mitad de la consulta");
        for _ in 0..3 {
            // El cliente se va a mitad de la consulta.
            let leaves = Duration::from_millis(60);
            let _ = timeout(leaves, room.order()).await;
        }
        room.order().await?;

        let room = Room::new("se fueron tres clientes mientras se conectaba");
        for _ in 0..3 {
            // Y este, mientras se conecta.
            let leaves = Duration::from_millis(30);
            let _ = timeout(leaves, room.order()).await;
        }
        room.order().await?;
        let (first, second) = (room.acquire().await?, room.acquire().await?);
        drop((first, second));

        let room = Room::new("se rompieron dos conexiones");
        room.acquire().await?.connection().broken = true;
        room.order().await?;
        room.acquire().await?.connection().broken = true;
        let (first, second) = (room.acquire().await?, room.acquire().await?);
        drop((first, second));
        room.order().await?;
        Ok(())
    })
}
