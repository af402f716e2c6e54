//! Conexiones: las buenas, las rotas y las que no caben.

use std::cell::Cell;
use std::io::{ErrorKind, Write};
use std::net::SocketAddr;
use std::rc::Rc;
use std::time::Duration;

use bucle::{TcpListener, TcpStream, gather, spawn, timeout, yield_now};
use socket2::SockRef;

pub fn listen() -> (TcpListener, SocketAddr) {
    let any = "127.0.0.1:0".parse().unwrap();
    let listener = TcpListener::bind(any).unwrap();
    let address = listener.local_addr().unwrap();
    (listener, address)
}

pub async fn pair() -> (TcpStream, TcpStream) {
    let (listener, address) = listen();
    let near = TcpStream::connect(address).await.unwrap();
    let (far, _) = listener.accept().await.unwrap();
    (near, far)
}

/// Lee hasta el final.
pub async fn read_all(stream: &TcpStream) -> std::io::Result<Vec<u8>> {
    let (mut all, mut buffer) = (Vec::new(), [0; 1000]);
    loop {
        match stream.read(&mut buffer).await? {
            0 => return Ok(all),
            read => all.extend_from_slice(&buffer[..read]),
        }
    }
}

#[test]
fn bytes_arrive_whole_and_in_order() {
    bucle::run(async {
        let (near, far) = pair().await;
        // No cabe de una vez en los búferes del sistema.
        let sent: Vec<u8> = (0..3_000_000_u32).map(|n| n as u8).collect();
        let expected = sent.clone();
        let writer = spawn(async move {
            near.write_all(&sent).await.unwrap();
            near.shutdown().unwrap();
            near
        });
        let got = read_all(&far).await.unwrap();
        assert!(got == expected, "no ha llegado lo mismo");
        writer.await.unwrap();
    });
}

#[test]
fn one_task_reads_while_another_writes() {
    bucle::run(async {
        let (near, far) = pair().await;
        let (near, echo) = (Rc::new(near), far);
        spawn(async move {
            let mut buffer = [0; 64];
            loop {
                let read = echo.read(&mut buffer).await.unwrap();
                if read == 0 {
                    return;
                }
                echo.write_all(&buffer[..read]).await.unwrap();
            }
        });
        let writing = near.clone();
        let writer = spawn(async move {
            for number in 0..200_u8 {
                writing.write_all(&[number; 1000]).await.unwrap();
            }
            writing.shutdown().unwrap();
        });
        let back = read_all(&near).await.unwrap();
        assert_eq!(back.len(), 200_000);
        writer.await.unwrap();
    });
}

#[test]
fn half_a_close_still_answers() {
    bucle::run(async {
        let (near, far) = pair().await;
        near.write_all(b"pregunta").await.unwrap();
        near.shutdown().unwrap();
        assert_eq!(read_all(&far).await.unwrap(), b"pregunta");
        far.write_all(b"respuesta").await.unwrap();
        drop(far);
        assert_eq!(read_all(&near).await.unwrap(), b"respuesta");
    });
}

/// Datos y cierre pueden venir en el mismo aviso: la lectura corta no puede
/// olvidar el cierre.
#[test]
fn data_and_end_together_are_both_seen() {
    bucle::run(async {
        for _ in 0..100 {
            let (near, far) = pair().await;
            near.write_all(b"fin").await.unwrap();
            drop(near);
            assert_eq!(read_all(&far).await.unwrap(), b"fin");
        }
    });
}

#[test]
fn a_reset_connection_is_an_error_and_the_loop_goes_on() {
    bucle::run(async {
        let (near, far) = pair().await;
        far.write_all(b"nadie lo lee").await.unwrap();
        let reader = spawn(async move {
            let mut one = [0];
            far.read(&mut one).await.map_err(|why| why.kind())
        });
        bucle::yield_now().await;
        // Cerrar con datos sin leer reinicia la conexión.
        bucle::sleep(Duration::from_millis(1)).await;
        drop(near);
        let outcome = reader.await.unwrap();
        assert_eq!(outcome, Err(ErrorKind::ConnectionReset));
        let (near, far) = pair().await;
        near.write_all(b"sigue").await.unwrap();
        drop(near);
        assert_eq!(read_all(&far).await.unwrap(), b"sigue");
    });
}

#[test]
fn a_port_where_nobody_listens_refuses() {
    bucle::run(async {
        let (listener, address) = listen();
        drop(listener);
        let outcome = TcpStream::connect(address).await;
        let why = outcome.map(drop).unwrap_err();
        assert_eq!(why.kind(), ErrorKind::ConnectionRefused);
    });
}

#[test]
fn a_cancelled_read_loses_nothing() {
    bucle::run(async {
        let (near, far) = pair().await;
        let mut buffer = [0; 8];
        let limit = Duration::from_millis(1);
        assert!(timeout(limit, far.read(&mut buffer)).await.is_err());
        near.write_all(b"tarde").await.unwrap();
        assert_eq!(far.read(&mut buffer).await.unwrap(), 5);
        assert_eq!(&buffer[..5], b"tarde");
    });
}

#[test]
fn many_connections_talk_at_once() {
    bucle::run(async {
        let (listener, address) = listen();
        let served = Rc::new(Cell::new(0));
        let count = served.clone();
        let server = spawn(async move {
            loop {
                let (stream, _) = listener.accept().await.unwrap();
                let count = count.clone();
                spawn(async move {
                    let mut buffer = [0; 16];
                    let read = stream.read(&mut buffer).await.unwrap();
                    stream.write_all(&buffer[..read]).await.unwrap();
                    count.set(count.get() + 1);
                });
            }
        });
        let clients = (0..200_u32).map(|number| async move {
            let stream = TcpStream::connect(address).await.unwrap();
            stream.write_all(&number.to_be_bytes()).await.unwrap();
            let mut back = [0; 4];
            assert_eq!(stream.read(&mut back).await.unwrap(), 4);
            u32::from_be_bytes(back)
        });
        let answers = gather(clients.collect::<Vec<_>>()).await;
        let answers: Vec<u32> =
            answers.into_iter().map(Result::unwrap).collect();
        assert_eq!(answers, (0..200).collect::<Vec<_>>());
        server.abort();
        assert_eq!(served.get(), 200);
    });
}

#[test]
fn two_tasks_may_accept_from_one_listener() {
    bucle::run(async {
        let (listener, address) = listen();
        let listener = Rc::new(listener);
        let waiting = (0..2).map(|_| {
            let listener = listener.clone();
            spawn(async move { listener.accept().await.map(drop) })
        });
        let waiting: Vec<_> = waiting.collect();
        bucle::yield_now().await;
        let _first = TcpStream::connect(address).await.unwrap();
        let _second = TcpStream::connect(address).await.unwrap();
        for task in waiting {
            task.await.unwrap().unwrap();
        }
    });
}

/// Si no cediera, ni los temporizadores ni las demás tareas tendrían turno
/// mientras el otro extremo no deje de enviar.
#[test]
fn a_reader_with_plenty_of_data_still_yields() {
    bucle::run(async {
        let (near, far) = pair().await;
        near.write_all(&[7; 1_000]).await.unwrap();
        let reads = Rc::new(Cell::new(0));
        let count = reads.clone();
        let reader = spawn(async move {
            for _ in 0..1_000 {
                assert_eq!(far.read(&mut [0]).await.unwrap(), 1);
                count.set(count.get() + 1);
            }
        });
        bucle::yield_now().await;
        assert!((1..1_000).contains(&reads.get()), "{}", reads.get());
        reader.await.unwrap();
        assert_eq!(reads.get(), 1_000);
    });
}

/// El sistema corta la lectura en el byte urgente: leer menos de lo que cabe
/// no quiere decir que no quede nada.
#[test]
fn bytes_after_an_urgent_one_arrive() {
    bucle::run(async {
        let (listener, address) = listen();
        let mut near = std::net::TcpStream::connect(address).unwrap();
        let (far, _) = listener.accept().await.unwrap();
        near.write_all(b"pan ").unwrap();
        SockRef::from(&near).send_out_of_band(b"X").unwrap();
        near.write_all(b"vino").unwrap();
        // De sobra para que el bucle mire al sistema, y gaste el aviso.
        for _ in 0..200 {
            yield_now().await;
        }
        let (mut all, mut buffer) = (Vec::new(), [0; 64]);
        while all.len() < 8 {
            let reading = timeout(Duration::from_secs(10), async {
                far.read(&mut buffer).await.unwrap()
            });
            let read = reading.await.expect("hay bytes en el socket");
            all.extend_from_slice(&buffer[..read]);
        }
        assert_eq!(all, b"pan vino");
    });
}

/// Con datos sin confirmar, el algoritmo de Nagle retiene lo siguiente.
#[test]
fn small_writes_do_not_wait_for_each_other() {
    bucle::run(async {
        let (near, far) = pair().await;
        assert!(near.nodelay().unwrap() && far.nodelay().unwrap());
        near.set_nodelay(false).unwrap();
        assert!(!near.nodelay().unwrap());
    });
}

#[test]
fn both_ends_know_both_addresses() {
    bucle::run(async {
        let (listener, address) = listen();
        let near = TcpStream::connect(address).await.unwrap();
        let (far, from) = listener.accept().await.unwrap();
        assert_eq!(near.peer_addr().unwrap(), address);
        assert_eq!(far.local_addr().unwrap(), address);
        assert_eq!(near.local_addr().unwrap(), from);
        assert_eq!(far.peer_addr().unwrap(), from);
    });
}
