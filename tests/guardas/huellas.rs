//! Las huellas de los guiones escritos en una página. Solo los que la llevan en
//! la política de seguridad se ejecutan.

use std::sync::LazyLock;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use regex::Regex;
use sha2::{Digest, Sha256};

/// En una plantilla, el sitio de las huellas.
const PLACE: &str = "{huellas}";

static SCRIPT: LazyLock<Regex> =
    LazyLock::new(|| Regex::new(r"(?s)<script([^>]*)>(.*?)</script>").unwrap());

/// Pone en una plantilla las huellas de sus guiones.
pub fn fill(template: &str) -> Result<String, String> {
    if !template.contains(PLACE) {
        return Ok(template.to_owned());
    }
    let mut hashes: Vec<String> = Vec::new();
    for body in inline(template) {
        if body.contains("{{") {
            let first = body.trim().lines().next().unwrap_or_default();
            return Err(format!(
                "el guion «{first}» tiene «{{{{»: cambiaría de una página a \
                 otra, y su huella no. Pásale el valor en un atributo «data-», \
                 o quítalo"
            ));
        }
        hashes.push(format!("'{}'", hash(body)));
    }
    Ok(template.replace(PLACE, &hashes.join(" ")))
}

/// Lo que hay dentro de cada guion que no está en su archivo.
pub fn inline(html: &str) -> impl Iterator<Item = &str> {
    SCRIPT
        .captures_iter(html)
        .filter(|script| !script[1].contains(" src="))
        .map(|script| script.get(2).unwrap().as_str())
}

/// Como la calcula un navegador.
pub fn hash(text: &str) -> String {
    format!("sha256-{}", STANDARD.encode(Sha256::digest(text)))
}
