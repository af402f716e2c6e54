//! Los ajustes, que vienen del entorno y de la línea de órdenes.

use std::env;
use std::error::Error;
use std::str::FromStr;
use std::time::Duration;

pub struct Settings {
    pub cooks: usize,
    pub places: usize,
    pub patience: Duration,
    pub report: Duration,
    pub grace: Duration,
    pub printer: Vec<String>,
}

impl Settings {
    pub fn read() -> Result<Self, Box<dyn Error>> {
        let mut printer: Vec<String> = env::args().skip(1).collect();
        if printer.is_empty() {
            printer = ["tr", "a-z", "A-Z"].map(String::from).to_vec();
        }
        Ok(Self {
            cooks: value("COCINEROS", "2")?,
            places: value("SITIOS", "10")?,
            patience: seconds("PACIENCIA", "30")?,
            report: seconds("INFORME", "10")?,
            grace: seconds("PLAZO", "5")?,
            printer,
        })
    }
}

fn value<T: FromStr>(name: &str, default: &str) -> Result<T, String> {
    let text = env::var(name).unwrap_or_else(|_| default.to_owned());
    text.parse().map_err(|_| format!("{name} no vale: {text}"))
}

fn seconds(name: &str, default: &str) -> Result<Duration, Box<dyn Error>> {
    Ok(Duration::try_from_secs_f64(value(name, default)?)?)
}
