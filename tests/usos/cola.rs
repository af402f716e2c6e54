//! La cola de la página, con cocinas que son procesos y mueren de golpe: cada
//! comanda acaba como tiene que acabar, y ninguna se queda en manos de nadie.

use std::error::Error;
use std::path::Path;
use std::process::Stdio;
use std::time::Duration;

use libtest_mimic::Trial;
use nix::sys::signal::{Signal, kill};
use nix::unistd::Pid;
use sqlx::sqlite::{SqliteConnectOptions, SqlitePool, SqlitePoolOptions};
use tokio::process::{Child, Command};
use tokio::time::{sleep, timeout};

const KITCHENS: u64 = 3;
const POLL: Duration = Duration::from_millis(20);
/// Nada de esto tarda tanto: si llega aquí, es que algo no acaba.
const LIMIT: Duration = Duration::from_secs(300);

pub fn trials() -> Vec<Trial> {
    let all = || Ok(kitchens_that_die().map_err(|why| why.to_string())?);
    let lease = || Ok(lease_starts_late().map_err(|why| why.to_string())?);
    vec![
        Trial::test("cola_con_cocinas_que_mueren", all),
        Trial::test("cola_que_espera_para_escribir", lease),
    ]
}

/// El programa de la página, como una cocina más.
fn open_kitchen(path: &Path) -> std::io::Result<Child> {
    Command::new(std::env::current_exe()?)
        .args(["--programa", "cola_de_trabajos"])
        .env("COCINA", path)
        .env("COCINEROS", "3")
        .stderr(Stdio::piped())
        .kill_on_drop(true)
        .spawn()
}

/// Le pide que cierre, y mira que lo haga sin quejas.
async fn close(kitchen: Child) -> Result<(), Box<dyn Error>> {
    let pid = kitchen.id().ok_or("ha acabado sola")?.cast_signed();
    kill(Pid::from_raw(pid), Signal::SIGTERM)?;
    let output = timeout(LIMIT, kitchen.wait_with_output()).await??;
    let errors = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "cierra mal: {errors}");
    Ok(())
}

async fn open(path: &Path) -> sqlx::Result<SqlitePool> {
    let options = SqliteConnectOptions::new()
        .filename(path)
        .create_if_missing(true)
        .busy_timeout(LIMIT);
    let pool = SqlitePoolOptions::new().max_connections(2);
    pool.connect_with(options).await
}

/// Espera a que se cumpla en la base, que quizá no tiene aún la tabla.
async fn until(
    pool: &SqlitePool,
    query: &'static str,
) -> Result<(), Box<dyn Error>> {
    let met = async {
        let met = || sqlx::query_scalar(query).fetch_one(pool);
        while !met().await.unwrap_or(false) {
            sleep(POLL).await;
        }
    };
    timeout(LIMIT, met).await.map_err(|_| query.into())
}

async fn push(pool: &SqlitePool, dish: &str) -> sqlx::Result<()> {
    let insert = sqlx::query("INSERT INTO comandas (plato) VALUES (?)");
    insert.bind(dish).execute(pool).await.map(drop)
}

const READY: &str = "SELECT count(*) = 1 FROM sqlite_schema
    WHERE name = 'comandas'";
const ENDED: &str = "SELECT count(*) = 0 FROM comandas
    WHERE estado = 'pendiente'";
/// El guiso, en su primer intento, no acaba: todos los que quedan los tiene
/// alguna cocina, viva o muerta hace nada.
const HELD: &str = "SELECT count(*) = 0 FROM comandas
    WHERE plato = 'guiso' AND estado = 'pendiente'
    AND (intentos > 1 OR desde <= julianday('now'))";
const STEWS: &str = "SELECT count(*) > 0 FROM comandas
    WHERE plato = 'guiso' AND intentos < 2";

#[tokio::main(flavor = "current_thread")]
async fn kitchens_that_die() -> Result<(), Box<dyn Error>> {
    let folder = tempfile::tempdir()?;
    let path = folder.path().join("comandas.db");
    let pool = open(&path).await?;
    let mut kitchens = Vec::new();
    for _ in 0..KITCHENS {
        kitchens.push(open_kitchen(&path)?);
    }
    until(&pool, READY).await?;
    for number in 0..60 {
        push(&pool, if number % 12 == 0 { "guiso" } else { "sopa" }).await?;
        if number % 20 == 0 {
            push(&pool, "flan").await?;
        }
    }

    // Muere una detrás de otra, hasta que no queda ningún guiso empezado.
    let mut deaths = 0;
    while sqlx::query_scalar(STEWS).fetch_one(&pool).await? {
        until(&pool, HELD).await?;
        let mut dead = kitchens.remove(0);
        dead.kill().await?;
        deaths += 1;
        assert!(deaths < 500, "nadie toma lo que tenían las muertas");
        kitchens.push(open_kitchen(&path)?);
    }
    assert!(deaths > 0, "no ha muerto ninguna");
    until(&pool, ENDED).await?;
    for kitchen in kitchens {
        close(kitchen).await?;
    }

    let all = "SELECT plato, estado, min(intentos), count(*) FROM comandas
        GROUP BY plato, estado ORDER BY plato";
    let ends = sqlx::query_as(all).fetch_all(&pool).await?;
    let ends: Vec<(String, String, i64, i64)> = ends;
    let end = |dish: &str, state: &str, tries, count| {
        (dish.to_owned(), state.to_owned(), tries, count)
    };
    let expected = [
        end("flan", "imposible", 3, 3),
        end("guiso", "hecha", 2, 5),
        end("sopa", "hecha", 1, 55),
    ];
    assert_eq!(ends, expected, "tras {deaths} muertes");
    pool.close().await;
    Ok(())
}

/// Mientras otro escribe, tomar una espera: su arriendo no ha empezado.
#[tokio::main(flavor = "current_thread")]
async fn lease_starts_late() -> Result<(), Box<dyn Error>> {
    let folder = tempfile::tempdir()?;
    let path = folder.path().join("comandas.db");
    let pool = open(&path).await?;
    let kitchen = open_kitchen(&path)?;
    until(&pool, READY).await?;

    let mut writing = pool.begin_with("BEGIN IMMEDIATE").await?;
    let insert = "INSERT INTO comandas (plato) VALUES ('asado')";
    sqlx::query(insert).execute(&mut *writing).await?;
    // Da tiempo a que pida el permiso: sin él, esto no vería nada.
    sleep(Duration::from_millis(500)).await;
    let now = sqlx::query_scalar("SELECT julianday('now')");
    let allowed: f64 = now.fetch_one(&mut *writing).await?;
    writing.commit().await?;

    let taken = "SELECT max(desde) > 0 FROM comandas";
    until(&pool, taken).await?;
    let since = sqlx::query_scalar("SELECT desde FROM comandas");
    let until: f64 = since.fetch_one(&pool).await?;
    let left = (until - allowed) * 86_400.0;
    assert!(left > 0.29, "le quedan {left} s de 0,3");
    close(kitchen).await?;
    pool.close().await;
    Ok(())
}
