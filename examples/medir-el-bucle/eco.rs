//! Mide la CPU de un eco en el bucle del libro, en Tokio y con epoll a mano.
//!
//! Ejecuta: cargo run --release --bin eco
//!
//! Mide: eco.md
//!
//! Sin gemelo: compara tres servidores de Rust que hacen las mismas llamadas.

use std::io::{self, BufRead, BufReader, Read, Write};
use std::net::SocketAddr;
use std::process::{Command, Stdio};
use std::{env, fs};

const TABLE: &str =
    concat!(env!("CARGO_MANIFEST_DIR"), "/medir-el-bucle/eco.md");
const ROUNDS: usize = 11;
const ROUND_TRIPS: usize = 200_000;
const MESSAGE: usize = 64;
/// Los servidores leen con más sitio del que hace falta, como casi todos.
const BUFFER: usize = 1024;
const KINDS: [&str; 3] = ["nuestro", "tokio", "epoll"];

// ANCHOR: servidores
/// Acepta las conexiones, y cuenta la CPU desde entonces hasta que se cierran.
async fn serve_with_our_loop(connections: usize) -> io::Result<f64> {
    let any = SocketAddr::from(([127, 0, 0, 1], 0));
    let listener = bucle::TcpListener::bind(any)?;
    announce(listener.local_addr()?);
    let mut streams = Vec::with_capacity(connections);
    while streams.len() < connections {
        streams.push(listener.accept().await?.0);
    }
    let before = cpu();
    let tasks = streams.into_iter().map(|stream| async move {
        let mut buffer = [0; BUFFER];
        loop {
            match stream.read(&mut buffer).await? {
                0 => return io::Result::Ok(()),
                read => stream.write_all(&buffer[..read]).await?,
            }
        }
    });
    for outcome in bucle::gather(tasks).await {
        outcome.expect("la tarea termina bien")?;
    }
    Ok(cpu() - before)
}

async fn serve_with_tokio(connections: usize) -> io::Result<f64> {
    use tokio::io::{AsyncReadExt, AsyncWriteExt};
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await?;
    announce(listener.local_addr()?);
    let mut streams = Vec::with_capacity(connections);
    while streams.len() < connections {
        streams.push(listener.accept().await?.0);
    }
    let before = cpu();
    let mut tasks = tokio::task::JoinSet::new();
    for mut stream in streams {
        tasks.spawn(async move {
            let mut buffer = [0; BUFFER];
            loop {
                match stream.read(&mut buffer).await? {
                    0 => return io::Result::Ok(()),
                    read => stream.write_all(&buffer[..read]).await?,
                }
            }
        });
    }
    while let Some(outcome) = tasks.join_next().await {
        outcome.expect("la tarea termina bien")?;
    }
    Ok(cpu() - before)
}

/// Sin tareas: lo menos que se puede hacer con epoll.
#[cfg(target_os = "linux")]
fn serve_with_epoll(connections: usize) -> io::Result<f64> {
    use nix::sys::epoll::{
        Epoll, EpollCreateFlags, EpollEvent, EpollFlags, EpollTimeout,
    };
    let listener = std::net::TcpListener::bind("127.0.0.1:0")?;
    announce(listener.local_addr()?);
    let epoll = Epoll::new(EpollCreateFlags::empty())?;
    let mut streams = Vec::with_capacity(connections);
    for number in 0..connections as u64 {
        let (stream, _) = listener.accept()?;
        stream.set_nonblocking(true)?;
        let wanted = EpollEvent::new(EpollFlags::EPOLLIN, number);
        epoll.add(&stream, wanted)?;
        streams.push(stream);
    }
    let before = cpu();
    let mut events = vec![EpollEvent::empty(); 1024];
    let mut buffer = [0; BUFFER];
    let mut open = connections;
    while open > 0 {
        let ready = epoll.wait(&mut events, EpollTimeout::NONE)?;
        for event in &events[..ready] {
            let mut stream = &streams[event.data() as usize];
            match stream.read(&mut buffer)? {
                0 => {
                    epoll.delete(stream)?;
                    open -= 1;
                }
                read => stream.write_all(&buffer[..read])?,
            }
        }
    }
    Ok(cpu() - before)
}
// ANCHOR_END: servidores

/// Le dice al cliente dónde conectarse.
fn announce(address: SocketAddr) {
    println!("{address}");
}

/// Nanosegundos de CPU de este proceso.
#[cfg(target_os = "linux")]
fn cpu() -> f64 {
    use nix::time::{ClockId, clock_gettime};
    let cpu = clock_gettime(ClockId::CLOCK_PROCESS_CPUTIME_ID);
    std::time::Duration::from(cpu.expect("es Linux")).as_secs_f64() * 1e9
}

/// Servidor y cliente, cada uno en su núcleo: así no se estorban.
#[cfg(target_os = "linux")]
fn use_core(number: usize) -> io::Result<()> {
    use nix::sched::{CpuSet, sched_getaffinity, sched_setaffinity};
    use nix::unistd::Pid;
    let allowed = sched_getaffinity(Pid::this())?;
    let cores = (0..CpuSet::count())
        .filter(|core| allowed.is_set(*core).unwrap_or(false));
    let cores: Vec<usize> = cores.collect();
    let mut one = CpuSet::new();
    one.set(cores[number % cores.len()])?;
    Ok(sched_setaffinity(Pid::this(), &one)?)
}

#[cfg(not(target_os = "linux"))]
fn use_core(_: usize) -> io::Result<()> {
    Err(io::Error::other("esta medición usa epoll: necesita Linux"))
}

#[cfg(not(target_os = "linux"))]
fn serve_with_epoll(_: usize) -> io::Result<f64> {
    unreachable!("sin Linux no se llega aquí")
}

#[cfg(not(target_os = "linux"))]
fn cpu() -> f64 {
    unreachable!("sin Linux no se llega aquí")
}

async fn client(stream: bucle::TcpStream, times: usize) -> io::Result<()> {
    let (message, mut back) = ([7; MESSAGE], [0; MESSAGE]);
    for _ in 0..times {
        stream.write_all(&message).await?;
        let mut read = 0;
        while read < MESSAGE {
            read += stream.read(&mut back[read..]).await?;
        }
    }
    Ok(())
}

/// Nanosegundos de CPU del servidor por cada ida y vuelta.
fn measure(kind: &str, connections: usize) -> io::Result<f64> {
    let mut server = Command::new(env::current_exe()?)
        .args([kind, &connections.to_string()])
        .stdout(Stdio::piped())
        .spawn()?;
    let output = server.stdout.take().expect("se ha pedido");
    let mut lines = BufReader::new(output).lines();
    let mut line = || lines.next().expect("el servidor escribe dos líneas");
    let address = line()?.parse().expect("una dirección");
    let times = ROUND_TRIPS / connections;
    let outcome = bucle::run(async move {
        // De una en una: diez mil a la vez no caben en la cola de espera del
        // sistema, y alguna se pierde sin que el servidor lo sepa.
        let mut streams = Vec::with_capacity(connections);
        while streams.len() < connections {
            streams.push(bucle::TcpStream::connect(address).await?);
        }
        let clients = streams.into_iter().map(|stream| client(stream, times));
        for outcome in bucle::gather(clients).await {
            outcome.expect("el cliente termina bien")?;
        }
        io::Result::Ok(())
    });
    if outcome.is_err() {
        // Sin todas sus conexiones, el servidor esperaría siempre.
        server.kill()?;
    }
    outcome?;
    let spent: f64 = line()?.parse().expect("un número");
    server.wait()?;
    Ok(spent / (times * connections) as f64)
}

/// Mediana de las rondas, y mínimo y máximo si es un cociente.
fn cell(mut rounds: Vec<f64>) -> String {
    rounds.sort_by(f64::total_cmp);
    let [middle, least, most] = [ROUNDS / 2, 0, ROUNDS - 1].map(|at| {
        let decimals = if rounds[at] < 10.0 { 2 } else { 0 };
        format!("{:.decimals$}", rounds[at]).replace('.', ",")
    });
    match rounds[ROUNDS / 2] < 10.0 {
        true => format!(" {middle} ({least}–{most}) |"),
        false => format!(" {middle} |"),
    }
}

fn main() -> io::Result<()> {
    rlimit::increase_nofile_limit(12_000)?;
    let args: Vec<String> = env::args().collect();
    if let [_, kind, connections] = &args[..] {
        use_core(0)?;
        let connections = connections.parse().expect("cuántas es un número");
        let spent = match kind.as_str() {
            "nuestro" => bucle::run(serve_with_our_loop(connections)),
            "tokio" => tokio::runtime::Builder::new_current_thread()
                .enable_io()
                .build()?
                .block_on(serve_with_tokio(connections)),
            _ => serve_with_epoll(connections),
        };
        println!("{}", spent?);
        return Ok(());
    }
    use_core(1)?;
    let mut table = "\
| CPU por ida y vuelta | epoll, en ns | Bucle, en veces epoll \
| Tokio, en veces epoll | Bucle, en veces Tokio |
|---|--:|--:|--:|--:|
"
    .to_owned();
    for connections in [100, 1_000, 10_000] {
        let mut rounds = Vec::new();
        for _ in 0..ROUNDS {
            let mut costs = [0.0; KINDS.len()];
            for (kind, cost) in KINDS.iter().zip(&mut costs) {
                *cost = measure(kind, connections)?;
            }
            rounds.push(costs);
        }
        let column = |value: fn(&[f64; 3]) -> f64| {
            cell(rounds.iter().map(value).collect())
        };
        table += &format!("| Con {connections} conexiones |");
        table += &column(|[_, _, epoll]| *epoll);
        table += &column(|[ours, _, epoll]| ours / epoll);
        table += &column(|[_, tokio, epoll]| tokio / epoll);
        table += &column(|[ours, tokio, _]| ours / tokio);
        table += "\n";
    }
    fs::write(TABLE, table)
}
