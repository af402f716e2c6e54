//! Lo que hace con una base que alguien ha tocado a mano.

use std::path::Path;

use libtest_mimic::{Completion, Failed, Trial};
use sqlx::sqlite::SqliteConnectOptions;
use sqlx::{ConnectOptions, Connection, PgConnection};

use crate::banco::{Bench, accepted};
use crate::cliente::Request;
use crate::compartida::{shared, trial, with_base};
use crate::despliegue::{PATIENCE, here};
use crate::destino::Target;
use crate::modulos::{Done, run};
use crate::programa::{Program, python};

/// Lo que queda al borrar los recados de un destino y no su fila, que es la
/// que más espera de todas.
const EMPTY: &str = "INSERT INTO filas (destino, servidor, desde)
    VALUES ('http://127.0.0.1:9/nadie', '127.0.0.1:9', 0)";
const EMPTY_PG: &str = "INSERT INTO filas (destino, servidor, desde)
    VALUES ('http://127.0.0.1:9/nadie', '127.0.0.1:9', to_timestamp(0))";

pub fn trials() -> Vec<Trial> {
    let twin = "a_mano_una_fila_sin_recados_en_python";
    let pair = "a_mano_una_fila_sin_recados_en_python_con_postgresql";
    vec![
        Trial::test("a_mano_una_fila_sin_recados", || goes_on(here())),
        Trial::ignorable_test(twin, || match python() {
            Ok(program) => goes_on(program).map(|()| Completion::Completed),
            Err(why) => Ok(Completion::ignored_with(ayuda::omitted(&why)?)),
        }),
        trial("a_mano_una_fila_sin_recados_con_postgresql", || {
            goes_on(shared()?)
        }),
        trial(pair, || goes_on(with_base(python()?)?)),
    ]
}

/// La fila no impide que salgan los demás, y acaba borrada.
fn goes_on(program: Program) -> Result<(), Failed> {
    let url = program.env.iter().find(|it| it.0 == "RECADERO_POSTGRES");
    let url = url.map(|it| it.1.to_string_lossy().into_owned());
    let bench = Bench::new(program, PATIENCE);
    // Crea las tablas.
    bench.start(&[])?.kill();
    run(empties(url.as_deref(), bench.folder()))?;
    let service = bench.start(&[])?;
    let target = Target::accepting();
    let request = Request::post(&target.url("/mesa"), b"sopa");
    let id = accepted(&service, &request)?;
    bench.reaches(&service, &id, "entregado")?;
    bench.until("la fila sigue ahí", || {
        let left = run(lanes(url.as_deref(), bench.folder()));
        Ok(left.map_err(|why| why.to_string())? == 0)
    })?;
    Ok(())
}

fn file(folder: &Path) -> SqliteConnectOptions {
    SqliteConnectOptions::new().filename(folder.join("recadero.db"))
}

async fn empties(url: Option<&str>, folder: &Path) -> Done {
    match url {
        Some(url) => {
            let mut base = PgConnection::connect(url).await?;
            sqlx::raw_sql(EMPTY_PG).execute(&mut base).await?;
        }
        None => {
            let mut base = file(folder).connect().await?;
            sqlx::raw_sql(EMPTY).execute(&mut base).await?;
        }
    }
    Ok(())
}

async fn lanes(url: Option<&str>, folder: &Path) -> sqlx::Result<i64> {
    let count = "SELECT count(*) FROM filas";
    match url {
        Some(url) => {
            let mut base = PgConnection::connect(url).await?;
            sqlx::query_scalar(count).fetch_one(&mut base).await
        }
        None => {
            let mut base = file(folder).connect().await?;
            sqlx::query_scalar(count).fetch_one(&mut base).await
        }
    }
}
