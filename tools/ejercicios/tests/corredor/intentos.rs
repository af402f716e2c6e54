//! Lo que puede hacer un intento, y cómo se llama.

use std::fs;

use crate::{EXERCISE, Reader, fails};

#[test]
fn a_panic_is_shown_and_named() {
    fails(
        "let _ = (trays, oven); panic!(\"se quemó el plato {dish}\");",
        &["se quemó el plato 1", "bandejas_sueltas.rs:5", "✘"],
    );
}

#[test]
fn a_compile_error_is_shown_whole() {
    fails(
        "let n: u32 = \"dos\"; let _ = (n, dish, trays, oven);",
        &["error[E0308]", "mismatched types", "✘ no compila"],
    );
}

#[test]
fn an_abort_is_named() {
    fails(
        "let _ = (dish, trays, oven); std::process::abort();",
        &["✘ el proceso entero se paró en seco, con la señal SIGABRT"],
    );
}

#[test]
fn an_exit_does_not_pass() {
    fails(
        "let _ = (dish, trays, oven); std::process::exit(0);",
        &["✘ el programa salió antes", "con el código 0"],
    );
}

#[test]
fn an_endless_loop_ends() {
    fails(
        "let _ = (dish, trays, oven); loop { std::hint::spin_loop(); }",
        &["✘ no acaba: ha gastado 3 s de procesador", "no espera nada"],
    );
}

/// Con el reloj virtual, una espera no detiene a quien da vueltas.
#[test]
fn an_endless_loop_that_waits_is_not_told_it_does_not() {
    fails(
        "let _ = (dish, trays, oven); loop { tokio::task::yield_now().await; }",
        &["✘ no acaba", "o lo que espera", "llega en el acto"],
    );
}

#[test]
fn two_spaces_are_shown() {
    fails(
        "let _ = (dish, trays, oven); panic!(\"Ana  y  Luis\");",
        &["✘ entró en pánico: «Ana  y  Luis»"],
    );
}

/// La hora que mira quien viene de Python no es la del bucle.
#[test]
fn in_python_every_clock_is_the_virtual_one() {
    let reader = Reader::new();
    let name = format!("{EXERCISE}.py");
    let text = r"
import time

def now():
    return [time.monotonic(), time.perf_counter(), time.time()]

async def cook(dish, trays, oven):
    async with trays:
        start = now()
        await oven.bake(dish)
        took = [round(it - at, 3) for it, at in zip(now(), start)]
        assert took == [0.1] * 3, took
";
    fs::write(reader.file(&name), text).unwrap();
    let (text, code) = reader.runs(&["comprueba", &name]);
    assert_eq!(code, 0, "{text}");
}

#[test]
fn an_endless_recursion_is_named() {
    fails(
        "fn f(n: u64) -> u64 { if n == 0 { 0 } else { 1 + f(n + 1) } } \
         let _ = (trays, oven); println!(\"{}\", f(dish.into()));",
        &["✘ se quedó sin pila"],
    );
}

#[test]
fn too_much_memory_is_named() {
    fails(
        "let mut all = Vec::new(); \
         let _ = (dish, trays, oven); \
         loop { all.push(vec![1u8; 1 << 24]); }",
        &["✘ se quedó sin memoria: el límite es 512 MB"],
    );
}

#[test]
fn a_flood_of_output_is_cut() {
    let reader = Reader::new();
    reader.writes(
        "let _ = (dish, trays, oven); loop { println!(\"más y más\"); }",
    );
    let (text, code) = reader.checks();
    assert_eq!(code, 1);
    assert!(text.contains("kB más"), "no dice que ha cortado");
    assert!(text.len() < 40_000, "{} bytes", text.len());
}
