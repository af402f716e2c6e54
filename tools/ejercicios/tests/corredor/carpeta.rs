//! Lo que hay en la carpeta del lector, y que no se le pierde nada.

use std::fs;
use std::path::Path;
use std::process::Command;

use serde_json::Value;

use crate::{EXERCISE, Reader};

#[test]
fn the_solution_is_shown_after_passing() {
    let reader = Reader::new();
    let (text, code) = reader.runs(&["resuelto", EXERCISE]);
    assert!(text.contains("cuando la tuya pasa"), "{text}");
    assert_eq!(code, 2);
    reader.writes(
        "let _tray = trays.acquire().await.unwrap(); oven.bake(dish).await;",
    );
    let (text, code) = reader.checks();
    assert!(text.contains("✔ pasa"), "{text}");
    assert_eq!(code, 0);
    let (text, code) = reader.runs(&["resuelto", EXERCISE]);
    assert!(text.contains("let _tray"), "{text}");
    assert_eq!(code, 0);
    let (text, _) = reader.runs(&[]);
    assert!(text.contains("✔ ·   bandejas_sueltas"), "{text}");
}

#[test]
fn resetting_keeps_a_copy() {
    let reader = Reader::new();
    for (number, body) in [(1, "// uno"), (2, "// dos")] {
        reader.writes(body);
        let (text, code) = reader.runs(&["restaura", EXERCISE]);
        assert_eq!(code, 0, "{text}");
        let copy = reader.file(&format!("copias/{EXERCISE}-{number}.rs"));
        assert!(fs::read_to_string(copy).unwrap().contains(body));
        let now = reader.file(&format!("{EXERCISE}.rs"));
        assert!(!fs::read_to_string(now).unwrap().contains(body));
    }
}

#[test]
fn without_a_copy_nothing_is_reset() {
    let reader = Reader::new();
    reader.writes("// lo mío");
    // Donde va la carpeta de las copias hay un archivo.
    fs::write(reader.file("copias"), "").unwrap();
    let (text, code) = reader.runs(&["restaura", EXERCISE]);
    assert!(text.contains("no se escribe"), "{text}");
    assert_eq!(code, 2);
    let now = reader.file(&format!("{EXERCISE}.rs"));
    assert!(fs::read_to_string(now).unwrap().contains("// lo mío"));
}

#[test]
fn starting_never_overwrites() {
    let reader = Reader::new();
    reader.writes("// lo mío");
    reader.checks();
    let now = reader.file(&format!("{EXERCISE}.rs"));
    assert!(fs::read_to_string(now).unwrap().contains("// lo mío"));
}

/// Lo que hay en la carpeta del lector es un paquete, en que el intento ve su
/// comprobación y un error está en su línea.
#[test]
fn an_editor_can_check_the_attempt() {
    let reader = Reader::new();
    reader.writes("let n: u32 = oven; let _ = (n, dish, trays);");
    reader.checks();
    let package = metadata(&reader.file("Cargo.toml"));
    assert_eq!(package["name"], "mis-ejercicios");
    let book = Path::new(env!("LIBRO"));
    let versions = metadata(&book.join("tools/ejercicios/Cargo.toml"));
    let find = |package: &Value, name: &str| {
        let all = package["dependencies"].as_array().unwrap();
        let it = all.iter().find(|it| it["name"] == name);
        it.unwrap_or_else(|| panic!("no usa {name}"))["req"].clone()
    };
    for name in ["futures", "tokio", "tokio-util"] {
        assert_eq!(find(&package, name), find(&versions, name), "{name}");
    }
    let modules = reader.file(".intentos.rs");
    assert_eq!(package["targets"][0]["src_path"], modules.to_str().unwrap());
    let text = fs::read_to_string(modules).unwrap();
    // Ni rutas absolutas ni archivos de fuera: rust-analyzer no los ve.
    assert_eq!(
        text,
        "#![allow(dead_code)]\n#[path = \".\"]\nmod bandejas_sueltas {\n    \
         #[path = \"bandejas_sueltas.rs\"]\n    pub mod attempt;\n    \
         #[path = \".editor/bandejas_sueltas.rs\"]\n    pub mod kitchen;\n}\n"
    );
    let copy = reader.file(".editor/bandejas_sueltas.rs");
    let given = "examples/semaforos-y-barreras/ejercicios";
    let given = book.join(given).join(EXERCISE).join("comprueba.rs");
    assert_eq!(
        fs::read_to_string(copy).unwrap(),
        fs::read_to_string(given).unwrap()
    );
}

/// Lo que cargo sabe de un paquete, sin descargar nada.
fn metadata(manifest: &Path) -> Value {
    let output = Command::new(env!("CARGO"))
        .args(["metadata", "--format-version=1", "--no-deps", "--offline"])
        .arg("--manifest-path")
        .arg(manifest)
        .output()
        .unwrap();
    let told = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{told}");
    let all: Value = serde_json::from_slice(&output.stdout).unwrap();
    let here = manifest.to_str().unwrap();
    let mut packages = all["packages"].as_array().unwrap().iter();
    let it = packages.find(|it| it["manifest_path"] == here);
    it.unwrap_or_else(|| panic!("no está {here}")).clone()
}
