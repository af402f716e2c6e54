//! Recuerda lo que ya se compiló, para no compilarlo otra vez si sigue igual.

use std::collections::BTreeMap;
use std::fs;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::{Path, PathBuf};

use serde_json::{Value, json};

use super::compila::{Built, DEPENDENCIES, say, version};

/// De lo que depende lo compilado: el texto y las bibliotecas.
pub fn key(
    copies: &BTreeMap<String, PathBuf>,
    sources: &[PathBuf],
) -> Result<String, String> {
    let mut hasher = DefaultHasher::new();
    version()?.hash(&mut hasher);
    for argument in DEPENDENCIES {
        argument.hash(&mut hasher);
        let path = argument.split_once('=').map_or("", |(_, path)| path);
        let changed = fs::metadata(path).and_then(|it| it.modified());
        changed.ok().hash(&mut hasher);
    }
    for (name, copy) in copies {
        name.hash(&mut hasher);
        fs::read(copy).map_err(say)?.hash(&mut hasher);
    }
    for path in sources {
        path.hash(&mut hasher);
        fs::read(path).map_err(say)?.hash(&mut hasher);
    }
    Ok(format!("{:x}", hasher.finish()))
}

/// Lo que se compiló la otra vez, si era lo mismo.
pub fn remembered(folder: &Path, key: &str) -> Option<BTreeMap<String, Built>> {
    let text = fs::read_to_string(folder.join("compilado.json")).ok()?;
    let memory: Value = serde_json::from_str(&text).ok()?;
    if memory["clave"] != key {
        return None;
    }
    let built = memory["cambios"].as_object()?.iter().map(|(name, it)| {
        let program = it["programa"].as_str().map(PathBuf::from);
        let told = it["dice"].as_str().unwrap_or_default().to_owned();
        let there = program.as_ref().is_none_or(|path| path.exists());
        there.then(|| (name.clone(), Built { told, program }))
    });
    built.collect()
}

pub fn remember(
    folder: &Path,
    key: &str,
    built: &BTreeMap<String, Built>,
) -> Result<(), String> {
    let mut cases = serde_json::Map::new();
    for (name, it) in built {
        let case = json!({ "dice": it.told, "programa": it.program });
        cases.insert(name.clone(), case);
    }
    let memory = json!({ "clave": key, "cambios": cases });
    fs::create_dir_all(folder).map_err(say)?;
    fs::write(folder.join("compilado.json"), memory.to_string()).map_err(say)
}
