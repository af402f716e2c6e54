//! Sin preguntar.

use std::sync::Arc;

use super::kitchen::{Gone, Line};

pub struct Client;

impl Client {
    pub fn new(_line: Arc<Line>) -> Client {
        Client
    }

    pub async fn ask(&self, text: &str) -> Result<String, Gone> {
        Ok(format!("{text}, {} €", text.len()))
    }
}
