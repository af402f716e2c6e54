//! Un PostgreSQL de usar y tirar: nace la primera vez que una prueba lo pide,
//! en una carpeta temporal y sin ningún puerto, y acaba con este proceso.

use std::io::{BufRead, BufReader, Read};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdin, Command, Stdio};
use std::sync::LazyLock;
use std::sync::atomic::{AtomicUsize, Ordering::Relaxed};
use std::{env, fs};

/// La variable en la que un programa encuentra su base.
pub const DATABASE_URL: &str = "DATABASE_URL";

/// Lo que se dice donde no lo hay.
const MISSING: &str = "falta PostgreSQL, que arranca la prueba: \
                       sudo apt-get install postgresql";

/// Vive mientras la entrada siga abierta: el sistema la cierra al acabar este
/// proceso, acabe como acabe. Un Ctrl+C es para las pruebas, y no para él.
const SERVE: &str = r#"
trap '' INT
folder=$(mktemp -d) || exit
cd "$folder" || exit
"$1/initdb" -D data -U postgres -A trust -E UTF8 --locale=C --no-sync >log 2>&1
"$1/postgres" -D data -k "$folder" -c listen_addresses= -c fsync=off \
  -c max_connections=200 -c shared_buffers=16MB >>log 2>&1 </dev/null &
until "$1/pg_isready" -q -h "$folder"; do
  kill -0 $! 2>/dev/null || { cat log; cd /; rm -rf "$folder"; exit 1; }
  sleep 0.1
done
echo "ready $folder"
cat >/dev/null
kill -INT $!
wait $!
cd /
rm -rf "$folder"
"#;

struct Server {
    programs: PathBuf,
    folder: String,
    _alive: ChildStdin,
}

static SERVER: LazyLock<Result<Server, String>> = LazyLock::new(start);

/// Si lo hay: lo arranca.
///
/// # Errors
///
/// Si falta, o no arranca: qué hacer, o qué dice.
pub fn postgres() -> Result<(), String> {
    SERVER.as_ref().map(|_| ()).map_err(String::clone)
}

/// Una base nueva y vacía, y su dirección.
///
/// # Errors
///
/// Los de [`postgres`].
pub fn database(name: &str) -> Result<String, String> {
    static COUNT: AtomicUsize = AtomicUsize::new(0);
    let server = SERVER.as_ref().map_err(String::clone)?;
    let name = format!("{name}_{}", COUNT.fetch_add(1, Relaxed));
    let folder = &server.folder;
    let created = Command::new(server.programs.join("createdb"))
        .args(["-h", folder, "-U", "postgres", &name])
        .output()
        .map_err(|why| format!("no se ejecuta createdb: {why}"))?;
    match created.status.success() {
        true => Ok(format!("postgres:///{name}?host={folder}&user=postgres")),
        false => Err(String::from_utf8_lossy(&created.stderr).into_owned()),
    }
}

fn start() -> Result<Server, String> {
    let programs = find().ok_or(MISSING)?;
    let failed = |why| format!("PostgreSQL no arranca: {why}");
    let mut child = spawn(&programs).map_err(|why| failed(why.to_string()))?;
    let alive = child.stdin.take().expect("la entrada es una tubería");
    let output = child.stdout.take().expect("la salida, también");
    let mut output = BufReader::new(output);
    let mut line = String::new();
    let read = output.read_line(&mut line);
    match line.trim_end().strip_prefix("ready ") {
        Some(folder) => Ok(Server {
            programs,
            folder: folder.to_owned(),
            _alive: alive,
        }),
        None => {
            let rest = read.and_then(|_| output.read_to_string(&mut line));
            let rest = rest.map_or_else(|why| why.to_string(), |_| line);
            Err(failed(rest))
        }
    }
}

/// El administrador no puede: entonces, el usuario que crea el paquete.
fn spawn(programs: &Path) -> std::io::Result<Child> {
    let id = Command::new("id").arg("-u").output()?;
    let mut command = match id.stdout.trim_ascii() {
        b"0" => {
            let mut command = Command::new("runuser");
            command.args(["-u", "postgres", "--", "sh"]);
            command
        }
        _ => Command::new("sh"),
    };
    command
        .args(["-c", SERVE, "sh"])
        .arg(programs)
        .current_dir("/")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
}

/// La carpeta de sus programas, que Debian no pone en la ruta.
fn find() -> Option<PathBuf> {
    let path = env::var_os("PATH").unwrap_or_default();
    let mut places: Vec<PathBuf> = env::split_paths(&path).collect();
    let versions = fs::read_dir("/usr/lib/postgresql");
    let versions = versions.into_iter().flatten().flatten();
    places.extend(versions.map(|version| version.path().join("bin")));
    places.retain(|place| place.join("initdb").exists());
    places.pop()
}
