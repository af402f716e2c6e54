//! La configuración: si algo está mal, se dice todo a la vez y no se arranca.
//!
//! Página: src/recadero-el-contrato.md

// ANCHOR: variables
use std::collections::BTreeMap;
use std::fmt::{self, Display};
use std::net::SocketAddr;
use std::path::PathBuf;
use std::str::FromStr;
use std::time::Duration;

const PREFIX: &str = "RECADERO_";
const NUMBER: &str = "tiene que ser un número de cero en adelante, y caber";

/// Lo que se sabe leer de una variable.
pub trait Value: FromStr {
    /// Qué tiene que ser: se le dice a quien la escribe mal.
    const MUST: &'static str;
    /// Si puede llevar una contraseña dentro: entonces no se repite.
    const SECRET: bool = false;
}

impl Value for u32 {
    const MUST: &'static str = NUMBER;
}

impl Value for u64 {
    const MUST: &'static str = NUMBER;
}

impl Value for usize {
    const MUST: &'static str = NUMBER;
}

impl Value for SocketAddr {
    const MUST: &'static str = "tiene que ser como 127.0.0.1:8080";
}

impl Value for PathBuf {
    const MUST: &'static str = "tiene que ser una carpeta";
}

/// Lee variables y junta lo que está mal de todas.
pub struct Variables {
    given: BTreeMap<String, String>,
    wrong: Vec<String>,
}

impl Variables {
    /// Las del proceso que empiezan por `RECADERO_`.
    pub fn from_env() -> Variables {
        let text = |it: std::ffi::OsString| it.to_string_lossy().into_owned();
        let all = std::env::vars_os().map(|(key, it)| (text(key), text(it)));
        Variables::new(all)
    }

    pub fn new(all: impl IntoIterator<Item = (String, String)>) -> Variables {
        let ours = all.into_iter().filter(|(key, _)| key.starts_with(PREFIX));
        Variables {
            given: ours.collect(),
            wrong: Vec::new(),
        }
    }

    /// El valor de `RECADERO_` y `name`, o el que va puesto. Si está mal, se
    /// apunta y se sigue, para ver los demás.
    pub fn get<T: Value>(&mut self, name: &str, default: T) -> T {
        let name = format!("{PREFIX}{name}");
        let Some(text) = self.given.remove(&name) else {
            return default;
        };
        let why = match text.parse() {
            // Quien la deja vacía no ha querido decir «la carpeta de aquí».
            _ if text.is_empty() => "está vacía",
            Ok(value) => return value,
            Err(_) => T::MUST,
        };
        let shown = if T::SECRET { "…" } else { &text };
        self.wrong.push(format!("{name}={shown}: {why}"));
        default
    }

    /// Una cuenta de milisegundos, que no puede ser cero.
    pub fn millis(&mut self, name: &str, default: u64) -> Duration {
        let millis = self.count(name, default);
        Duration::from_millis(millis)
    }

    /// Un número que no puede ser cero: ningún tope lo es.
    pub fn count<T>(&mut self, name: &str, default: T) -> T
    where
        T: Value + Default + PartialEq + Copy,
    {
        let value = self.get(name, default);
        if value == T::default() {
            self.wrong
                .push(format!("{PREFIX}{name}: tiene que pasar de 0"));
            return default;
        }
        value
    }

    /// Acaba de leer. Las que sobran se avisan y nada más: pueden ser de otra
    /// versión, y que falte una no tiene que impedir volver a la anterior.
    ///
    /// # Errors
    ///
    /// Todo lo que está mal.
    pub fn check(self) -> Result<(), Problems> {
        for name in self.given.keys() {
            eprintln!("aviso: nadie lee {name}");
        }
        match self.wrong.is_empty() {
            true => Ok(()),
            false => Err(Problems(self.wrong)),
        }
    }
}

#[derive(Debug)]
pub struct Problems(pub Vec<String>);

impl Display for Problems {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "la configuración está mal:")?;
        self.0.iter().try_for_each(|it| write!(out, "\n  {it}"))
    }
}

impl std::error::Error for Problems {}
// ANCHOR_END: variables
