//! La entrada: los ajustes y el código de salida.

mod kitchen;
mod printer;
mod service;
mod settings;
mod table;

use std::error::Error;
use std::process::ExitCode;

use settings::Settings;

#[tokio::main]
async fn main() -> Result<ExitCode, Box<dyn Error>> {
    let settings = Settings::read()?;
    Ok(service::serve(settings).await?)
}
