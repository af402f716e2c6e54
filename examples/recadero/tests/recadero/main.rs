//! El contrato de Recadero, comprobado desde fuera.
//!
//! Cada cláusula arranca un programa, le habla por sus sockets y mira qué
//! llega a los destinos. No sabe en qué está escrito: la misma suite prueba
//! cada etapa de Rust y el paquete de Python. Una tabla dice en qué etapa
//! empieza a cumplirse cada cláusula, y se comprueba por los dos lados: falla
//! en la anterior, y pasa en esa y en las siguientes.

mod a_mano;
mod banco;
mod caidas;
#[path = "../../../../tests/cambios/mod.rs"]
mod cambios;
mod clausulas;
mod cliente;
mod compartida;
mod consola;
mod despliegue;
mod destino;
mod etapas;
mod imagen;
#[path = "../../medidas/mod.rs"]
mod medidas;
mod medidor;
mod modulos;
mod operar;
mod oyente;
mod planes;
mod programa;
mod puestos;
mod reparto;
#[path = "../../suerte/resiste.rs"]
mod resiste;
mod servidor;
mod sin_base;
mod sucesos;
mod vistas;

use std::process::ExitCode;
use std::thread::available_parallelism;

use libtest_mimic::Arguments;

/// Casi todo aquí es esperar: a la vez caben más que núcleos.
const TESTS_PER_CORE: usize = 3;

fn main() -> ExitCode {
    let mut arguments = Arguments::from_args();
    let cores = available_parallelism().map_or(1, usize::from);
    arguments.test_threads.get_or_insert(cores * TESTS_PER_CORE);
    let mut trials = etapas::trials();
    trials.extend(a_mano::trials());
    trials.extend(caidas::trials());
    trials.extend(despliegue::trials());
    trials.extend(medidor::trials());
    trials.extend(modulos::trials());
    trials.extend(operar::trials());
    trials.extend(planes::trials());
    trials.extend(puestos::trials());
    trials.extend(reparto::trials());
    trials.extend(servidor::trials());
    trials.extend(sin_base::trials());
    trials.extend(vistas::trials());
    // Un cambio ejecuta esta prueba, y no los demás.
    if !etapas::is_changed() {
        trials.extend(cambios::trials());
    }
    trials.extend(resiste::trials());
    libtest_mimic::run(&arguments, trials).exit_code()
}
