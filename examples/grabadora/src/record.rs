//! El registro entero, que se escribe y se lee como texto.

use std::fmt;
use std::str::FromStr;

use crate::entry::{Entry, What};

/// Lo que ha pasado, en orden.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Record {
    pub unit: Unit,
    pub entries: Vec<Entry>,
}

/// Qué cuenta la primera columna.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    Millis,
    /// No hay reloj: los sucesos van numerados.
    Steps,
}

impl Record {
    /// Las tareas, en el orden en que aparecen.
    pub fn tasks(&self) -> Vec<&str> {
        let mut tasks = Vec::new();
        for entry in &self.entries {
            if !tasks.contains(&entry.task.as_str()) {
                tasks.push(entry.task.as_str());
            }
        }
        tasks
    }
}

impl fmt::Display for Record {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let names = self.tasks().into_iter().chain(["tarea"]);
        let wide = names.map(|name| name.chars().count()).max().unwrap_or(0);
        let unit = match self.unit {
            Unit::Millis => "ms",
            Unit::Steps => "paso",
        };
        writeln!(f, "{unit:>5}  {:<wide$}  suceso", "tarea")?;
        for Entry { at, task, what } in &self.entries {
            writeln!(f, "{at:>5}  {task:<wide$}  {what}")?;
        }
        Ok(())
    }
}

impl FromStr for Record {
    /// Qué línea no es de un registro, y por qué.
    type Err = String;

    fn from_str(text: &str) -> Result<Record, String> {
        let mut lines = (1..).zip(text.lines().map(columns));
        let (_, head) = lines.next().unwrap_or_default();
        let unit = match head[..] {
            ["ms", "tarea", "suceso"] => Unit::Millis,
            ["paso", "tarea", "suceso"] => Unit::Steps,
            _ => {
                return Err(
                    "línea 1 del registro: el encabezado es «ms tarea \
                     suceso» o «paso tarea suceso», con dos espacios entre \
                     columnas"
                        .to_owned(),
                );
            }
        };
        let entries = lines.map(|(number, columns)| {
            entry(&columns)
                .map_err(|why| format!("línea {number} del registro: {why}"))
        });
        let entries = entries.collect::<Result<_, _>>()?;
        Ok(Record { unit, entries })
    }
}

fn columns(line: &str) -> Vec<&str> {
    let columns = line.split("  ").map(str::trim);
    columns.filter(|column| !column.is_empty()).collect()
}

fn entry(columns: &[&str]) -> Result<Entry, String> {
    let [at, task, what] = columns else {
        let says = columns.join("  ");
        return Err(format!("«{says}» no tiene tres columnas"));
    };
    Ok(Entry {
        at: at.parse().map_err(|_| format!("«{at}» no es un número"))?,
        task: (*task).to_owned(),
        what: What::parse(what).ok_or(format!("«{what}» no es un suceso"))?,
    })
}
