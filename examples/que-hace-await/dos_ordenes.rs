//! Aviso y lectura, o lectura y aviso: quién habla con quién, según ocurre.
//!
//! Ejecuta: cargo run --bin dos_ordenes
//! Figura: Disponibilidad y terminación: qué va antes, el aviso o la lectura

// ANCHOR: programa
use std::io::{self, ErrorKind, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::Mutex;
use std::thread;

use tokio::runtime::Builder;
use tokio::sync::oneshot;

/// La otra punta de la conexión, que escribe cuando el bucle va a dormir, y el
/// aviso que lo despertará.
static SERVICE: Mutex<Option<(TcpStream, &str)>> = Mutex::new(None);
static NOTICE: Mutex<Option<&str>> = Mutex::new(None);

fn say(message: &str) {
    println!("  {message}");
}

/// Nuestra punta de una conexión; la otra espera en `SERVICE`.
fn connect(notice: &'static str) -> io::Result<TcpStream> {
    let listener = TcpListener::bind("127.0.0.1:0")?;
    let socket = TcpStream::connect(listener.local_addr()?)?;
    let service = listener.accept()?.0;
    *SERVICE.lock().expect("nadie falla") = Some((service, notice));
    Ok(socket)
}

fn about_to_sleep() {
    let service = SERVICE.lock().expect("nadie falla").take();
    if let Some((mut service, notice)) = service {
        say("bucle -> sistema: Duerme");
        *NOTICE.lock().expect("nadie falla") = Some(notice);
        service.write_all(b"200").expect("alguien lee");
    }
}

fn awake() {
    if let Some(notice) = NOTICE.lock().expect("nadie falla").take() {
        say(&format!("sistema --> bucle: {notice}"));
    }
}

/// Primero el aviso, y después lee la tarea.
async fn readiness(mut socket: TcpStream) -> io::Result<()> {
    socket.set_nonblocking(true)?;
    // Tokio solo vigila: su `try_read` no pregunta al sistema sin un aviso.
    let watched = tokio::net::TcpStream::from_std(socket.try_clone()?)?;
    let mut bytes = [0; 16];
    loop {
        say("tarea -> sistema: ¿Hay bytes?");
        match socket.read(&mut bytes) {
            Ok(read) => {
                say(&format!("sistema --> tarea: {read} bytes"));
                return Ok(());
            }
            Err(error) if error.kind() == ErrorKind::WouldBlock => {
                say("sistema --> tarea: Todavía no");
            }
            Err(error) => return Err(error),
        }
        say("tarea -> bucle: Cede");
        watched.readable().await?;
        say("bucle -> tarea: Turno");
    }
}

/// Primero la lectura, en un hilo que hace de sistema, y después el aviso.
async fn completion(mut socket: TcpStream) -> io::Result<()> {
    let (done, read) = oneshot::channel();
    say("tarea -> sistema: Lee tú");
    let system = thread::spawn(move || {
        let mut bytes = [0; 16];
        let read = socket.read(&mut bytes);
        say("sistema -> sistema: Lee");
        done.send(read).expect("la tarea espera");
    });
    say("tarea -> bucle: Cede");
    let read = read.await.expect("el hilo avisa")?;
    say(&format!("bucle -> tarea: Turno, con {read} bytes"));
    system.join().expect("el hilo acaba bien");
    Ok(())
}

fn main() -> io::Result<()> {
    let mut builder = Builder::new_current_thread();
    builder
        .on_thread_park(about_to_sleep)
        .on_thread_unpark(awake);
    let runtime = builder.enable_io().build()?;
    println!("disponibilidad: primero el aviso");
    runtime.block_on(readiness(connect("Ya hay")?))?;
    println!("terminación: primero la lectura");
    runtime.block_on(completion(connect("Ya he leído")?))?;
    Ok(())
}
// ANCHOR_END: programa
