//! Lo que se escribe en una terminal, en una tubería y en un disco lleno.

use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};

use crate::{EXERCISE, Reader, said};

/// En una terminal, lo demás tiene que verse: entre doce pánicos se perdería.
#[test]
#[cfg(unix)]
fn a_terminal_shows_the_first_lines() {
    let reader = Reader::new();
    reader.writes("let _ = (trays, oven); panic!(\"el plato {dish}\");");
    // Python sabe abrir una terminal.
    let open = "import pty, sys; sys.exit(pty.spawn(sys.argv[1:]) >> 8)";
    let output = Command::new("python3")
        .args(["-c", open, env!("CARGO_BIN_EXE_ejercicios")])
        .args(["comprueba", EXERCISE])
        .env("MIS_EJERCICIOS", reader.0.path())
        .env("NO_COLOR", "1")
        .stdin(Stdio::null())
        .output();
    let (text, code) = said(output.unwrap());
    assert_eq!(code, 1, "{text}");
    for part in ["el plato 1", "líneas más", "✘ entró en pánico"] {
        assert!(text.contains(part), "no dice «{part}»:\n{text}");
    }
    assert!(text.lines().count() < 20, "{text}");
    let (text, _) = reader.checks();
    assert!(
        text.contains("el plato 12"),
        "en una tubería, todo:\n{text}"
    );
}

#[test]
#[cfg(target_os = "linux")]
fn a_full_disk_is_said() {
    let full = fs::File::create("/dev/full").unwrap();
    let output = Reader::new().command(&[]).stdout(full).output().unwrap();
    let (text, code) = said(output);
    assert!(text.contains("no se puede escribir"), "{text}");
    assert_eq!(code, 2);
}

#[test]
#[cfg(unix)]
fn ctrl_c_ends_the_attempt_too() {
    use nix::sys::signal::{Signal, kill};
    use nix::unistd::Pid;
    use std::thread::sleep;
    use std::time::{Duration, Instant};

    let reader = Reader::new();
    let alive = reader.file("vivo");
    reader.writes(&format!(
        "let _ = (dish, trays, oven); \
         loop {{ std::fs::write({alive:?}, \"\").unwrap(); }}"
    ));
    let mut runner = reader
        .command(&["comprueba", EXERCISE])
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let start = Instant::now();
    while !alive.exists() {
        assert!(start.elapsed() < Duration::from_secs(60), "no empieza");
        sleep(Duration::from_millis(1));
    }
    let id = Pid::from_raw(runner.id().try_into().unwrap());
    kill(id, Signal::SIGINT).unwrap();
    assert_eq!(runner.wait().unwrap().code(), Some(130));
    fs::remove_file(&alive).unwrap();
    sleep(Duration::from_millis(200));
    assert!(!alive.exists(), "el intento sigue en marcha");
}

/// La salida que enseña la página de los ejercicios.
#[test]
fn the_page_shows_what_the_runner_says() {
    let reader = Reader::new();
    let folder = Path::new(env!("LIBRO")).join("examples/ejercicios");
    let (first, code) = reader.checks();
    assert_eq!(code, 1);
    reader.writes(
        "let _tray = trays.acquire().await.unwrap(); oven.bake(dish).await;",
    );
    let (then, code) = reader.checks();
    assert_eq!(code, 0);
    let (help, code) = reader.runs(&["ayuda"]);
    assert_eq!(code, 0);
    for (text, name) in [
        (first, "falla.out"),
        (then, "pasa.out"),
        (help, "ayuda.out"),
    ] {
        ayuda::same_or_write(text, &folder.join(name)).unwrap();
    }
}

#[test]
fn an_order_without_its_exercise_says_so() {
    let (text, code) = Reader::new().runs(&["comprueba"]);
    assert!(text.contains("falta el ejercicio"), "{text}");
    assert_eq!(code, 2);
}
