//! Un disco que se puede apagar en cada paso.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use ejercicios::{Result, bail, ends, ensure, paused};
use tokio::time::timeout;

use super::attempt;

pub const CARTA: &str = "carta.txt";
const YESTERDAY: &str = "lentejas y flan";
const TODAY: &str = "sopa de pescado y tarta";

/// No cabe nada más.
#[derive(Debug)]
pub struct Full;

/// Un archivo: lo que se ve, y lo que ha llegado al disco.
#[derive(Debug, Default)]
struct File {
    seen: String,
    safe: String,
}

type Names = BTreeMap<String, usize>;

#[derive(Debug, Default)]
struct State {
    files: Vec<File>,
    /// Los nombres, como se ven y como han llegado al disco.
    names: Names,
    safe_names: Names,
    steps: usize,
}

#[derive(Debug, Default)]
pub struct Disk {
    state: Mutex<State>,
    /// El paso en que se va la luz.
    cut: Option<usize>,
    full: bool,
}

type Done = Result<(), Full>;

impl Disk {
    fn new(cut: Option<usize>, full: bool) -> Arc<Disk> {
        let file = File {
            seen: YESTERDAY.to_owned(),
            safe: YESTERDAY.to_owned(),
        };
        let names = Names::from([(CARTA.to_owned(), 0)]);
        let state = Mutex::new(State {
            files: vec![file],
            safe_names: names.clone(),
            names,
            steps: 0,
        });
        Arc::new(Disk { state, cut, full })
    }

    /// Da un paso, si hay luz.
    async fn step<T>(&self, act: impl FnOnce(&mut State) -> T) -> T {
        let cut = {
            let mut state = self.state.lock().expect("sin pánicos");
            state.steps += 1;
            self.cut == Some(state.steps)
        };
        if cut {
            std::future::pending::<()>().await;
        }
        tokio::task::yield_now().await;
        act(&mut self.state.lock().expect("lo mismo"))
    }

    /// Crea o vacía un archivo, y lo escribe en dos veces.
    pub async fn write(&self, name: &str, text: &str) -> Done {
        let at = self
            .step(|state| {
                let new = state.files.len();
                let at = *state.names.entry(name.to_owned()).or_insert(new);
                if at == new {
                    state.files.push(File::default());
                }
                state.files[at].seen.clear();
                // Vaciarlo llega al disco cuando quiere.
                state.files[at].safe.clear();
                at
            })
            .await;
        let half = text.len() / 2;
        self.step(|state| state.files[at].seen += &text[..half])
            .await;
        if self.full {
            return Err(Full);
        }
        self.step(|state| state.files[at].seen += &text[half..])
            .await;
        Ok(())
    }

    /// Espera a que su contenido esté en el disco.
    pub async fn sync(&self, name: &str) -> Done {
        self.step(|state| {
            if let Some(&at) = state.names.get(name) {
                state.files[at].safe = state.files[at].seen.clone();
            }
        })
        .await;
        Ok(())
    }

    /// Cambia el nombre de una vez.
    pub async fn rename(&self, from: &str, to: &str) -> Done {
        self.step(|state| {
            if let Some(at) = state.names.remove(from) {
                state.names.insert(to.to_owned(), at);
            }
        })
        .await;
        Ok(())
    }

    /// Espera a que los nombres estén en el disco.
    pub async fn sync_folder(&self) -> Done {
        self.step(|state| state.safe_names = state.names.clone())
            .await;
        Ok(())
    }

    pub async fn remove(&self, name: &str) -> Done {
        self.step(|state| state.names.remove(name)).await;
        Ok(())
    }

    /// Lo que puede haber al volver la luz: los nombres nuevos pueden haber
    /// llegado al disco o no.
    fn after(&self) -> [Option<String>; 2] {
        let state = self.state.lock().expect("lo mismo");
        [&state.names, &state.safe_names].map(|names| {
            names.get(CARTA).map(|at| state.files[*at].safe.clone())
        })
    }

    fn steps(&self) -> usize {
        self.state.lock().expect("lo mismo").steps
    }
}

fn shown(left: Option<&str>) -> String {
    match left {
        None => "no había carta".to_owned(),
        Some("") => "la carta estaba vacía".to_owned(),
        Some(YESTERDAY) => "estaba la de ayer".to_owned(),
        Some(text) => format!("quedó «{text}»"),
    }
}

pub fn check() -> Result<()> {
    paused(async {
        // Con luz.
        let disk = Disk::new(None, false);
        let stuck = || "se quedó esperando, y el disco contesta".to_owned();
        let saved = ends(attempt::save(&disk, TODAY), stuck).await?;
        let steps = disk.steps();
        let seen = {
            let state = disk.state.lock().expect("lo mismo");
            let seen = |at: &usize| state.files[*at].seen.clone();
            state.names.get(CARTA).map(seen)
        };
        ensure!(steps > 0, "no se tocó el disco");
        ensure!(saved.is_ok(), "el disco no está lleno, y `save` falló");
        ensure!(
            seen.as_deref() == Some(TODAY),
            "se guardó, y al leer {}",
            shown(seen.as_deref())
        );
        // Sin luz, a mitad.
        for cut in 1..=steps {
            let disk = Disk::new(Some(cut), false);
            let saving = attempt::save(&disk, TODAY);
            let _ = timeout(Duration::from_secs(1), saving).await;
            for left in disk.after() {
                let whole = [Some(YESTERDAY), Some(TODAY)];
                ensure!(
                    whole.contains(&left.as_deref()),
                    "se fue la luz en el paso {cut} de {steps} y {}",
                    shown(left.as_deref())
                );
            }
        }
        // Sin luz, cuando ya ha dicho que está.
        for left in disk.after() {
            ensure!(
                left.as_deref() == Some(TODAY),
                "`save` dijo que estaba guardada, se fue la luz y {}",
                shown(left.as_deref())
            );
        }
        // Sin sitio.
        let disk = Disk::new(None, true);
        let stuck = || "se quedó esperando, y el disco está lleno".to_owned();
        let saved = ends(attempt::save(&disk, TODAY), stuck).await?;
        ensure!(
            saved.is_err(),
            "el disco se llenó, y `save` dijo que todo fue bien"
        );
        let state = disk.state.lock().expect("lo mismo");
        let seen = |at: &usize| state.files[*at].seen.as_str();
        let carta = state.names.get(CARTA).map(seen);
        ensure!(
            carta == Some(YESTERDAY),
            "el disco se llenó y {}",
            shown(carta)
        );
        let mut others = state.names.keys().filter(|it| *it != CARTA);
        if let Some(other) = others.next() {
            bail!("el disco se llenó, y dejó además el archivo «{other}»");
        }
        Ok(())
    })
}
