//! De qué se habla: un recado, su destino y en qué estado está.
//!
//! Página: src/recadero-en-memoria.md

// ANCHOR: destino
use axum::body::Bytes;
use reqwest::Url;
use serde_json::{Value, json};
use std::path::{Path, PathBuf};
use std::time::Duration;

/// El número de un recado: crece, así que también dice el orden.
pub type RecadoId = i64;

/// Lo que cabe en una dirección.
const LONGEST: usize = 2000;

/// Adónde se entrega. Los recados con el mismo destino salen en orden.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Destination {
    url: String,
    host: String,
}

impl Destination {
    /// Lee un destino y le da su forma única: dos direcciones que piden lo
    /// mismo son el mismo destino.
    ///
    /// # Errors
    ///
    /// Qué le falta, si no es una dirección `http` con su servidor y sin
    /// credenciales, que acabarían escritas en la base y en el registro.
    pub fn parse(text: &str) -> Result<Destination, &'static str> {
        if text.len() > LONGEST {
            return Err("es demasiado larga");
        }
        let mut url = Url::parse(text).map_err(|_| "no es una dirección")?;
        if url.scheme() != "http" {
            return Err("tiene que ser de HTTP sin cifrar");
        }
        if !url.username().is_empty() || url.password().is_some() {
            return Err("lleva credenciales");
        }
        // Lo que va detrás de «#» no se envía.
        url.set_fragment(None);
        let name = url.host_str().ok_or("no tiene servidor")?;
        let port = url.port_or_known_default().unwrap_or(80);
        let host = format!("{name}:{port}");
        let url = url.into();
        Ok(Destination { url, host })
    }

    pub fn url(&self) -> &str {
        &self.url
    }

    /// El servidor y el puerto: lo que se satura.
    pub fn host(&self) -> &str {
        &self.host
    }
}
// ANCHOR_END: destino

// ANCHOR: recado
/// Lo que hay que entregar, tal cual llegó.
#[derive(Clone, Debug)]
pub enum Body {
    Inline(Bytes),
    /// Uno grande: está en un archivo que ya no cambia.
    File {
        path: PathBuf,
        digest: Vec<u8>,
    },
}

impl Body {
    /// Su archivo, si es de los grandes.
    pub fn file(&self) -> Option<&Path> {
        match self {
            Body::Inline(_) => None,
            Body::File { path, .. } => Some(path),
        }
    }
}

/// Con lo que quien envía reconoce su recado si lo repite.
#[derive(Clone, Debug)]
pub struct Key {
    pub text: String,
}

/// Un recado que aún no se ha aceptado.
#[derive(Clone, Debug)]
pub struct Draft {
    pub destination: Destination,
    pub kind: Option<String>,
    pub body: Body,
    pub key: Option<Key>,
}

/// Un recado al que le toca salir, con el derecho a sacarlo.
#[derive(Clone, Debug)]
pub struct Turn {
    pub id: RecadoId,
    pub destination: Destination,
    pub kind: Option<String>,
    pub body: Body,
    /// Cuál es este intento, desde el 1.
    pub attempt: u32,
    /// Cambia cada vez que el destino se reclama: quien vuelve con uno viejo
    /// ya no tiene derecho a decir cómo acabó.
    pub lease: i64,
}
// ANCHOR_END: recado

// ANCHOR: estado
/// En qué está un recado.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    Pending,
    Delivered,
    Failed,
}

impl State {
    pub fn name(self) -> &'static str {
        match self {
            State::Pending => "pendiente",
            State::Delivered => "entregado",
            State::Failed => "fallido",
        }
    }

    pub fn named(name: &str) -> Option<State> {
        let all = [State::Pending, State::Delivered, State::Failed];
        all.into_iter().find(|state| state.name() == name)
    }
}

/// Lo que se contesta a quien pregunta por un recado.
#[derive(Clone, Debug)]
pub struct Status {
    pub id: RecadoId,
    pub destination: String,
    pub state: State,
    pub attempts: u32,
    /// Por qué no salió bien el último intento.
    pub reason: Option<String>,
}

impl Status {
    pub fn json(&self) -> Value {
        json!({
            // En texto: un número de JavaScript pierde cifras desde 2^53.
            "id": self.id.to_string(),
            "destino": self.destination,
            "estado": self.state.name(),
            "intentos": self.attempts,
            "motivo": self.reason,
        })
    }
}
// ANCHOR_END: estado

// ANCHOR: resumen
/// Lo que espera en una fila.
#[derive(Clone, Debug)]
pub struct Waiting {
    pub destination: String,
    pub pending: u64,
    /// Lo que falta para su turno.
    pub next: Duration,
    /// Si su primer recado se está entregando.
    pub out: bool,
    /// Por qué no salió bien el último intento de ese.
    pub reason: Option<String>,
}

/// Lo que espera en total, y las filas más largas.
#[derive(Clone, Debug, Default)]
pub struct Summary {
    pub pending: u64,
    /// Lo que lleva esperando el más viejo.
    pub oldest: Duration,
    pub lanes: Vec<Waiting>,
}
// ANCHOR_END: resumen
