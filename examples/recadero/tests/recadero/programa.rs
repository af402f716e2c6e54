//! El programa que se prueba: cómo se arranca, y cómo se mata.

use std::ffi::OsString;
use std::io::{BufRead, BufReader, Read};
use std::net::SocketAddr;
use std::process::{Child, Command, ExitStatus, Stdio};
use std::sync::{Arc, Mutex, mpsc};
use std::thread;
use std::time::{Duration, Instant};

use nix::sys::signal::{Signal, kill};
use nix::unistd::Pid;

use crate::cliente::{Reply, Request, send};

/// La línea con la que un programa dice que ya atiende.
const LISTENS: &str = "escucha en ";

/// Una orden que arranca Recadero.
#[derive(Clone)]
pub struct Program {
    /// Cómo se le llama en lo que se imprime.
    pub name: String,
    pub order: Vec<OsString>,
    pub env: Vec<(String, OsString)>,
}

/// Uno en marcha. Al soltarlo, se mata.
pub struct Service {
    child: Child,
    pub address: SocketAddr,
    errors: Arc<Mutex<String>>,
    patience: Duration,
}

/// El paquete de Python, que es la última etapa.
pub fn python() -> Result<Program, String> {
    const USES: &str = "import aiohttp\nimport aiosqlite\nimport asyncpg\n";
    ayuda::packages(USES)?;
    let folder = ayuda::root().join("examples/recadero/python");
    let env = |name: &str, it: &str| (name.to_owned(), it.into());
    Ok(Program {
        name: "python".to_owned(),
        order: [ayuda::python()?.as_os_str(), "-m".as_ref()]
            .into_iter()
            .chain(["recadero".as_ref()])
            .map(ToOwned::to_owned)
            .collect(),
        env: vec![
            env("PYTHONPATH", &folder.to_string_lossy()),
            env("PYTHONUTF8", "1"),
            env("PYTHONDONTWRITEBYTECODE", "1"),
        ],
    })
}

impl Program {
    fn command(&self, variables: &[(&str, String)]) -> Command {
        let mut command = Command::new(&self.order[0]);
        command
            .args(&self.order[1..])
            .envs(self.env.iter().map(|(key, value)| (key, value)))
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped());
        for (name, value) in variables {
            command.env(format!("RECADERO_{name}"), value);
        }
        command
    }

    /// Lo arranca, y espera a que atienda.
    pub fn start(
        &self,
        variables: &[(&str, String)],
        patience: Duration,
    ) -> Result<Service, String> {
        let mut child = self
            .command(variables)
            .spawn()
            .map_err(|why| format!("no arranca: {why}"))?;
        let errors = Arc::new(Mutex::new(String::new()));
        let told = errors.clone();
        let stderr = child.stderr.take().ok_or("sin salida de errores")?;
        let reader = thread::spawn(move || {
            for line in BufReader::new(stderr).lines().map_while(Result::ok) {
                let mut told = told.lock().expect("nadie entra en pánico");
                told.push_str(&line);
                told.push('\n');
            }
        });
        let stdout = child.stdout.take().ok_or("sin salida")?;
        let (address_tx, address_rx) = mpsc::channel();
        thread::spawn(move || {
            for line in BufReader::new(stdout).lines().map_while(Result::ok) {
                if let Some(address) = line.strip_prefix(LISTENS) {
                    // Si nadie la espera ya, se sigue leyendo igual: si no,
                    // el programa se pararía al llenarse la tubería.
                    let _ = address_tx.send(address.to_owned());
                }
            }
        });
        // Arrancar no es lo que se prueba: se espera lo que haga falta.
        let listens = address_rx.recv_timeout(Duration::from_secs(60));
        let mut service = Service {
            child,
            address: ([127, 0, 0, 1], 0).into(),
            errors,
            patience,
        };
        match listens.ok().and_then(|it| it.trim().parse().ok()) {
            Some(address) => service.address = address,
            None => {
                let _ = service.child.kill();
                // Acaba al leerlo todo.
                let _ = reader.join();
                let why = service.errors().trim_end().to_owned();
                return Err(format!("no dice dónde escucha: {why}"));
            }
        }
        Ok(service)
    }

    /// Lo arranca esperando que no quiera: cómo acaba, y lo que dice.
    pub fn refuses(
        &self,
        variables: &[(&str, String)],
        patience: Duration,
    ) -> Result<String, String> {
        let mut child = self
            .command(variables)
            .spawn()
            .map_err(|why| format!("no arranca: {why}"))?;
        let Some(status) = wait(&mut child, patience) else {
            let _ = child.kill();
            let _ = child.wait();
            return Err("arranca como si nada".to_owned());
        };
        let mut told = String::new();
        if let Some(mut stderr) = child.stderr.take() {
            let _ = stderr.read_to_string(&mut told);
        }
        match status.success() {
            false => Ok(told),
            true => Err("acaba como si todo estuviera bien".to_owned()),
        }
    }

    /// Se lo pregunta a sí mismo: si dice que vive.
    pub fn says_alive(
        &self,
        variables: &[(&str, String)],
        patience: Duration,
    ) -> Result<bool, String> {
        let mut child = self
            .command(variables)
            .arg("salud")
            .spawn()
            .map_err(|why| format!("no arranca: {why}"))?;
        let status = wait(&mut child, patience);
        let _ = child.kill();
        let _ = child.wait();
        status
            .map(|it| it.success())
            .ok_or("pregunta, y no acaba".to_owned())
    }
}

fn wait(child: &mut Child, patience: Duration) -> Option<ExitStatus> {
    let end = Instant::now() + patience;
    while Instant::now() < end {
        if let Ok(Some(status)) = child.try_wait() {
            return Some(status);
        }
        thread::sleep(Duration::from_millis(10));
    }
    None
}

impl Service {
    pub fn send(&self, request: &Request) -> Result<Reply, String> {
        send(self.address, request, self.patience)
    }

    pub fn id(&self) -> u32 {
        self.child.id()
    }

    pub fn signal(&self, signal: Signal) -> Result<(), String> {
        let pid = Pid::from_raw(self.child.id() as i32);
        kill(pid, signal).map_err(|why| format!("sin enviar {signal}: {why}"))
    }

    /// Cómo acaba, si acaba.
    pub fn ends(&mut self) -> Option<ExitStatus> {
        wait(&mut self.child, self.patience)
    }

    /// Lo más que ha ocupado en memoria, en bytes.
    pub fn peak(&self) -> Result<usize, String> {
        self.memory("VmHWM:")
    }

    /// Lo que ocupa, y los descriptores que tiene abiertos.
    pub fn holds(&self) -> Result<(usize, usize), String> {
        let open = std::fs::read_dir(format!("/proc/{}/fd", self.child.id()));
        let open = open.map_err(|why| why.to_string())?.count();
        Ok((self.memory("VmRSS:")?, open))
    }

    fn memory(&self, what: &str) -> Result<usize, String> {
        let path = format!("/proc/{}/status", self.child.id());
        let status = std::fs::read_to_string(path);
        let status = status.map_err(|why| why.to_string())?;
        let line = status.lines().find_map(|it| it.strip_prefix(what));
        let kilobytes = line.and_then(|it| it.split_whitespace().next());
        let kilobytes = kilobytes.and_then(|it| it.parse::<usize>().ok());
        kilobytes.map(|it| it * 1024).ok_or(format!("sin {what}"))
    }

    /// Sin avisar, como cuando se va la luz.
    pub fn kill(mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }

    /// Lo que ha dicho por la salida de errores.
    pub fn errors(&self) -> String {
        self.errors.lock().map(|it| it.clone()).unwrap_or_default()
    }
}

impl Drop for Service {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
