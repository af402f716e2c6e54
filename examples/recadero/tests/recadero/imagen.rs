//! El contenedor, hasta donde deja una máquina a la que no llegan imágenes: lo
//! que dice su última etapa, en una raíz hecha a mano.

use std::ffi::OsString;
use std::fs;
use std::os::unix::fs::{PermissionsExt, chown};
use std::path::Path;
use std::process::Command;

use libtest_mimic::{Completion, Failed};

use crate::banco::accepted;
use crate::cliente::Request;
use crate::despliegue::{NOBODY, PATIENCE, Told, file, only_root};
use crate::destino::Target;
use crate::programa::Program;

/// Las instrucciones de la última etapa del contenedor, cada una en su línea.
fn last_stage(text: &str) -> Vec<(String, String)> {
    let joined = text.replace("\\\n", " ");
    let lines = joined.lines().filter(|it| !it.starts_with('#'));
    let mut stage = Vec::new();
    for (name, rest) in lines.filter_map(|it| it.split_once(' ')) {
        if name == "FROM" {
            stage.clear();
        }
        let words: Vec<_> = rest.split_whitespace().collect();
        stage.push((name.to_owned(), words.join(" ")));
    }
    stage
}

/// Una raíz con el ejecutable, sus bibliotecas y la carpeta de los datos, y
/// nada más: como la imagen, que no se puede traer aquí.
fn image(root: &Path) -> Result<(), Failed> {
    let ours = env!("CARGO_BIN_EXE_recadero");
    let linked = Command::new("ldd").arg(ours).output()?;
    let linked = String::from_utf8_lossy(&linked.stdout).into_owned();
    let libraries = linked.split_whitespace().filter(|it| it.starts_with('/'));
    let program = ("/usr/local/bin/recadero", ours);
    for (to, from) in libraries.map(|it| (it, it)).chain([program]) {
        let to = root.join(to.trim_start_matches('/'));
        fs::create_dir_all(to.parent().ok_or("sin carpeta")?)?;
        fs::copy(from, to)?;
    }
    fs::set_permissions(root, fs::Permissions::from_mode(0o755))?;
    let data = root.join("datos");
    fs::create_dir(&data)?;
    chown(&data, Some(NOBODY), Some(NOBODY))?;
    Ok(())
}

/// Lo ejecuta como dice el archivo, le pregunta como dice y lo para como dice.
pub fn as_the_image() -> Told {
    if let Some(omitted) = only_root() {
        return Ok(omitted);
    }
    let stage = last_stage(&file("recadero.dockerfile")?);
    let of = |name: &str| -> Result<&str, Failed> {
        let found = stage.iter().find(|(known, _)| known == name);
        let says = || format!("la imagen no dice {name}");
        Ok(found.map(|(_, rest)| rest.as_str()).ok_or_else(says)?)
    };
    // ["uno", "dos"]: sin intérprete de órdenes, que no lo hay.
    let words = |list: &str| -> Vec<String> {
        let words = list.split('"').skip(1).step_by(2);
        words.map(str::to_owned).collect()
    };
    let folder = tempfile::tempdir()?;
    let root = folder.path();
    image(root)?;
    let user = format!("--userspec={}", of("USER")?);
    let inside = |order: Vec<String>| {
        let root = root.display().to_string();
        let start = ["chroot".to_owned(), user.clone(), root];
        start.into_iter().chain(order).map(Into::into).collect()
    };
    let env = of("ENV")?.split(' ').filter_map(|it| it.split_once('='));
    let env: Vec<(String, OsString)> = env
        .filter(|(name, _)| *name != "RECADERO_ESCUCHA")
        .map(|(name, it)| (name.to_owned(), it.into()))
        .collect();
    let program = |order| Program {
        name: "imagen".to_owned(),
        order: inside(order),
        env: env.clone(),
    };
    let free = [("ESCUCHA", "0.0.0.0:0".to_owned())];
    let order = words(of("ENTRYPOINT")?);
    let mut service = program(order).start(&free, PATIENCE)?;
    let (_, asks) = of("HEALTHCHECK")?.split_once("CMD ").ok_or("sin CMD")?;
    let mut asks = words(asks);
    let last = asks.pop().ok_or("no se pregunta nada")?;
    if last != "salud" {
        return Err(format!("pregunta «{last}»").into());
    }
    let there = [("ESCUCHA", service.address.to_string())];
    if !program(asks).says_alive(&there, PATIENCE)? {
        return Err("la imagen no se ve viva".into());
    }
    let target = Target::accepting();
    let post = Request::post(&target.url("/mesa"), b"sopa");
    accepted(&service, &post)?;
    if !target.received(1, PATIENCE) {
        return Err("no llega a su destino".into());
    }
    service.signal(of("STOPSIGNAL")?.parse()?)?;
    let end = service.ends().ok_or("no acaba")?;
    let kept = root.join(of("VOLUME")?.trim_start_matches('/'));
    match end.success() && kept.join("recadero.db").exists() {
        true => Ok(Completion::Completed),
        false => Err(format!("acaba así: {end}; {}", service.errors()).into()),
    }
}
