// De qué trata cada página, con las palabras de quien busca. Solo lo suyo: lo
// que nombra de paso lo encuentra ya el índice.

Object.assign(bookSearch, (() => {
  const { docs, root, terms } = bookSearch;

  // Una línea por página, y las que siguen.
  const TOPICS = `
    introduccion: instalar el libro, libro, leer el libro, ejecutar los
      programas, requisitos, reloj virtual, primer programa, hola, para quién
      es, cómo se lee, gemelo, empezar a leer
    con-prisa: elegir, prisa, cuándo usar, cuándo no usar, vs, recomendación,
      empezar, instalar, proyecto nuevo, mejor opción, reglas, consejo,
      resumen, mejor, hilos o asyncio, qué es Tokio
    que-es-asyncio: asyncio, asíncrono, asincronía, programación asíncrona,
      para qué sirve asyncio, síncrono, espera, esperas que se solapan,
      secuencial, asyncio.run, introducción a asyncio, qué gano
    bucle-de-eventos: bucle, event loop, loop, vuelta, turno, bloquear el
      bucle, llamada bloqueante, lanzar una tarea, colgado, congelado, crear
      una tarea, lanzar, spawn, runtime, temporizador, cola de listas, detiene
      el bucle, no avanzan, time.sleep
    historia: historia, generador, yield, yield from, versiones, pep, fechas,
      origen, máquina de estados, antes, nació, llegó, versión, python 3.5,
      rust 1.39, decorador, async await
    corrutinas: corrutina, coroutine, async def, perezosa, no se ejecuta,
      nunca se ejecuta, llamar a una corrutina, estados de una tarea, función
      asíncrona, future, async fn, async def, def, objeto corrutina,
      resultado, fallo, excepción, estado, cancelada, llamar no ejecuta
    un-solo-hilo: un hilo, monohilo, condición de carrera, race condition,
      cuenta perdida, contador, thread safe, Send, solo hilo, carrera, asyncio
      usa hilos, cuántos hilos usa asyncio, variable global, perder una
      cuenta, seguro
    es-y-cpu: cpu, cálculo, cálculo pesado, limitado por cpu, requests,
      biblioteca síncrona, to_thread, e/s, io bound, cpu bound, limitado,
      trabajo, intensivo, pesado, aiohttp, httpx, síncrona, bloquea el bucle
    que-hace-await: await, ceder, sleep(0), yield_now, inanición, suspender,
      listo, pending, await bloquea, punto de await, cede, ceder el turno,
      cuándo cede, no hace nada, poll, suspende, despierta
    concurrencia-y-paralelismo: concurrencia, concurrente, paralelismo,
      paralelo, simultáneo, a la vez, mismo tiempo, instante, hilos a medias
    familias: familias, resumen de la api, contrapresión, qué ofrece, para qué
      se usa
    pasos: pasos, diagrama, secuencia, ciclo de vida, reanudar
    caracteristicas: características, timeout, tiempo límite, interbloqueo,
      deadlock, no bloqueante, candado, no se cuelga, colgarse, límite,
      eficiente, wait_for, timeout de una consulta, bloqueo mutuo
    multitarea: multitarea, apropiativa, cooperativa, preventiva, cambio de
      contexto, planificador, quién decide, interrumpir, punto de cesión,
      rodaja, quitar el núcleo, sistema operativo interrumpe, ceder, acaparar,
      egoísta, debug, slow callback
    beneficios: beneficios, ventajas, desventajas, inconvenientes, coste,
      costes, memoria, consumo, cuánto ocupa, cuántas, aguanta, miles,
      callback, callbacks, retrollamada, vs hilos, c10k, ligera, barata,
      cuesta, caro, gasta, ram, pila, miles de conexiones, escalar, vigía,
      inconveniente
    varios-nucleos: núcleos, multinúcleo, varios hilos, gil, procesos,
      ProcessPoolExecutor, multiprocessing, trabajadores, aprovechar,
      paralelo, hilo trabajador, todos los núcleos, multihilo, multi_thread,
      worker_threads, sin gil, free threading, intérpretes, rayon, dividir un
      cálculo, acelerar
    tareas: tarea, tareas, run, block_on, arrancar, nombre de una tarea,
      contextvar, variable de contexto, olvidar el await, falta el await,
      never awaited, excepción de una tarea, fallo, recolector, current_task,
      all_tasks, presupuesto, lanzar una tarea, crear una tarea, abortar
      todas, JoinHandle, tarea en segundo plano, fire and forget, se pierde,
      contar, registro de errores, pánico en una tarea
    hilos-y-tareas: hilo, hilos, thread, spawn_blocking, to_thread, código
      bloqueante, bloqueante, desde síncrono, llamar a async,
      run_coroutine_threadsafe, Send, Rc, spawn_local, LocalSet, pool de
      hilos, block_on, cancelar un hilo, runtime, hilos de tokio, hilo de
      bloqueo, bloqueo, Send, no es Send, cannot be sent, static, lifetime,
      préstamo, mover, Arc, current_thread, multi_thread, dormir, future is
      not Send
    esperar-varias: varias, esperar varias, gather, join, select, wait,
      as_completed, primera, JoinSet, TaskGroup, grupo de tareas, lista de
      tareas, recoger, resultados, según llegan, todas, muchas, la primera,
      primera que responda, alguna, esperar dos, dos corrutinas, cancelar las
      demás, falla una, return_exceptions, as_completed, carrera, orden,
      join_all, FuturesUnordered, esperar a todas las tareas
    cancelacion: cancelar, cancelación, detener, abortar, parar, timeout,
      tiempo límite, shield, proteger, abort, CancelledError,
      CancellationToken, select, cierre ordenado, limpiar, no se cancela,
      interrumpir, plazo, deadline, wait_for, segura ante cancelación, cancel
      safe, perder datos, finally, limpieza, drop, ctrl-c, cerrar el programa
    entrada-salida: servidor, tcp, escuchar, accept, cliente, puerto,
      conexión, conexiones, límite de conexiones, unix, tubería, pipe, stdin,
      teclado, red, echo, sockets, clientes, atender, listen, bind,
      TcpListener, TcpStream, start_server, open_connection, probar sin red,
      duplex, consola, entrada estándar, escuchar en un puerto
    lectores-y-escritores: lector, escritor, leer, escribir, línea, línea a
      línea, socket, lectura, escritura, readline, readexactly, búfer, flujo,
      stream, trama, mitades, drain, flush, mensaje partido, leer hasta, fin
      de línea, delimitador, eof, protocolo, longitud, bytes, write_all,
      BufReader, split, codec, se corta
    subprocesos: subproceso, comando, programa externo, ejecutar un programa,
      shell, matar, señal, kill, salida de un comando, argumentos, stdout,
      código de salida, pipe, zombi, proceso hijo, ejecutar, terminal, bash,
      stderr, wait, communicate, proceso externo, inyección, esperar un
      proceso, recoger, abandonar, hijo
    colas: cola, queue, productor, consumidor, prioridad, lifo, pila, llena,
      vacía, task_done, cola con límite, cerrar una cola, tope de elementos,
      meter, sacar, poner, consumir, consumidores, get, put, elementos, heap,
      vaciar, backpressure
    canales: canal, mensaje, mensajes, enviar, mandar, comunicar, oneshot,
      broadcast, watch, mpsc, respuesta, publicar, suscriptor, actor, último
      valor, emisor, receptor, enviar a todos, avisar a todos, send, recv,
      bounded, unbounded, Sender, Receiver, pedir y responder, pubsub,
      difusión
    sincronizacion: compartir un diccionario, sincronización, mutex, lock,
      candado, proteger una variable, compartir, estado compartido, evento,
      event, condición, notify, avisar, liberar, rwlock, Notify, Condvar, Arc,
      guard, avisar a las tareas, esperar un aviso, esperar a que, bandera,
      variable compartida, datos compartidos, acceso exclusivo
    semaforos-y-barreras: semáforo, permiso, limitar, cuántas a la vez, máximo
      a la vez, peticiones, concurrencia máxima, rate limit, barrera, barrier,
      throttle, limitar el número de tareas, límite de tareas, de diez en
      diez, número máximo, acquire, N a la vez, esperar a que lleguen todas,
      punto de encuentro
    mapa-asyncio-tokio: equivalencia, equivalente, equivalencias, traducir,
      portar, migrar, tabla, nombre, de python a rust, mapa
    por-dentro: por dentro, escribir un bucle, cómo está hecho, implementar un
      bucle, construir un runtime
    sondear-a-mano: poll, sondear, pending, ready, pin, future a mano,
      implementar un future, escribir un future, Context
    despertador: waker, despertar, despertador, despierta, wake, quién
      despierta, avisar al ejecutor, quién despierta a la tarea
    cola-de-listas: cola de listas, orden de los turnos, planificador, run
      queue, equidad
    tareas-por-dentro: manejador, JoinHandle, JoinError, pánico, marco
    temporizadores: temporizador, timer, reloj, alarma, montículo, hora,
      despertador de tiempo, programar, plazo por dentro, sleep por dentro,
      rueda
    esperar-al-sistema: epoll, kqueue, select, reactor, selector, mio, sistema
      operativo, io_uring, disponibilidad, descriptor
    conexiones: medio cierre, eco, half close, shutdown, descriptores agotados
    cola-mutex-evento: mutex por dentro, semáforo por dentro, cola por dentro
    hilos-de-apoyo: hilo de apoyo, cancelar un hilo, grupo de hilos por
      dentro, executor
    cancelar-por-dentro: cancelar por dentro, soltar, drop
    vueltas-y-cierre: vuelta, cierre, cerrar el bucle, shutdown, terminar el
      programa
    medir-el-bucle: medir, medición, benchmark, rendimiento, velocidad,
      rápido, más rápido, comparar, cuánto tarda, microsegundos, comparativa,
      más lento, va lento, perf, perfilar, flamegraph, tokio más rápido que
      asyncio
    grabar: grabar, registro, traza, grabadora, figura
    empezar-un-proyecto: empezar un proyecto, proyecto, cargo, cargo new,
      cargo add, feature, features, Cargo.toml, Cargo.lock, pyproject, venv,
      entorno virtual, requirements, dependencias, crate, test-util,
      estructura, carpetas, módulos, desplegar, despliegue, pip, docker,
      dockerfile, contenedor, systemd, musl, estático, variable de entorno,
      websocket, websockets
    elegir-con-select: select, rama de select, biased, else, futurelock, all
      branches are disabled, precondición, bucle de select, reserve
    senales-y-cierre: señal, señales, sigint, sigterm, ctrl+c, ctrl_c,
      add_signal_handler, cierre ordenado, apagar, graceful shutdown,
      TaskTracker, segunda señal, sighup, recargar la configuración, reload,
      recarga en caliente, sigusr1
    lo-que-no-acaba: no acaba, no termina, se queda abierto, process_group,
      nieto, spawn_blocking anidado, no termina al leer
    cada-cierto-tiempo: inactividad, periódico, repetir, se repite, interval,
      tic, tick, cada segundo, cada minuto, call_later, call_at, deriva,
      atraso, cron, MissedTickBehavior, tarea periódica, while true sleep
    iterar-sin-bloquear: async for, generador asíncrono, Stream, StreamExt,
      aclosing, anext, buffer_unordered, FuturesUnordered, join_all,
      return_exceptions, iterar, async-stream, tokio-stream
    errores-y-panicos: excepción, excepciones, Result, interrogación, anyhow,
      thiserror, contexto, causa, cadena, source, raise from, map_err,
      add_note, ExceptionGroup, catch_unwind, abort, panic, pánico, unwrap,
      supervisor, supervisar, relanzar una tarea
    cerrar-con-await: async with, AsyncExitStack, asynccontextmanager,
      contextlib, gestor de contexto, context manager, aexit, Drop, AsyncDrop,
      cerrar un recurso, close, finally, liberar recursos, pool.acquire,
      devolver una conexión
    lo-que-no-compila: no compila, el compilador, recursión, recursiva, async
      move, clonar, 'static, rasgo asíncrono, async-trait, trait, dyn,
      AsyncFn, cierre asíncrono, closure, Box::pin, Ok::<()>, BoxFuture,
      callbacks async, lista de callbacks, dyn Fn, lista de callbacks async
    varios-hilos: varios hilos, multi_thread, worker_threads, Sync,
      contención, thread_local, LocalSet, LocalRuntime, runtime local, thread
      per core, runtime por núcleo, runtime dentro de otro, Arc RefCell
    red-de-verdad: udp, datagrama, lookup_host, getaddrinfo, dns, nombre,
      tiempo límite para conectar, conectar, para conectar, connect, nodelay,
      keep-alive, copy_bidirectional, intermediario, proxy, despedida
    tls-y-mensajes: tls, ssl, certificado, rustls, start_tls, close_notify,
      códec, Framed, LinesCodec, LengthDelimitedCodec, trama, caducado
    probar-tu-codigo: probar, pruebas, test, tests, testing, tokio::test,
      prueba unitaria, pytest, pytest-asyncio, IsolatedAsyncioTestCase,
      unittest, advance, adelantar el reloj, parar el reloj, prueba lenta,
      prueba que se cuelga, mock, duplex en las pruebas, fixture, conftest,
      setUp, tearDown, scope session
    probar-la-mala-suerte: tokio-test, tokio_test, assert_pending, mock de un
      socket, io::Builder, turmoil, red simulada, simular la red, partición,
      semilla, determinista, probar la cancelación, invariante, fuzzing,
      prueba que falla a veces, flaky, inyectar fallos
    ver-que-pasa: tracing, logging, log, registro, tramo, span, instrument,
      in_current_span, enter, contextvars, nombre de una tarea, taskName,
      trazas, observabilidad, RUST_LOG, EnvFilter, request_id, loguru,
      structlog
    tarea-colgada: colgada, tarea colgada, se cuelga, cuelga, no responde,
      RuntimeMetrics, num_alive_tasks, métricas, fuga, console, debug, modo de
      depuración, depurar, slow_callback_duration, print_stack,
      print_call_graph, pstree, task dump, PYTHONASYNCIODEBUG, py-spy, gdb
    mas-piezas: RwLock, OnceCell, LazyLock, acquire_many, recv_many,
      WeakSender, blocking_recv, JoinMap, AbortOnDropHandle, DelayQueue,
      try_acquire, single flight, misma petición, por clave, lock por clave,
      caché asíncrona
    un-servicio-portado: portar un servicio entero, servicio portado, caja
      negra, black box, migrar un servicio, puerto, ejemplo completo, servicio
      completo, probar dos versiones
    llamar-a-servicios: reqwest, cliente http, http, petición, llamar a una
      api, api, pool de conexiones, connection pool, ClientSession, proxy,
      redirección, limit_per_host, reqwest sin límite de conexiones
    lo-que-tarda-y-falla: timeout de una petición, timeout de reqwest,
      connect_timeout, read_timeout, ClientTimeout, error_for_status,
      raise_for_status, 503, error de red, causa de un error, source
    reintentar: reintento, retry, backoff, jitter, Retry-After, tenacity,
      idempotencia, idempotency key, repetir una petición, keep-alive
    portar-por-partes: PyO3, pyo3-async-runtimes, future_into_py, into_future,
      maturin, detach, allow_threads, módulo de extensión, extensión,
      gradualmente, llamar a rust desde python, PanicException, llamar a Rust
      desde Python
    cien-llamadas: descargar un archivo grande, chunk, iter_chunked, cancelar
      una petición, handler_cancellation, TestServer, muchas peticiones a la
      vez
    rastreador: rastreador, crawler, scraping, araña, recorrer un sitio,
      redirecciones, Policy, allow_redirects, robots.txt, enlaces de una
      página, no seguir redirecciones
    bases-de-datos: base de datos, sql, sqlx, sqlite, aiosqlite, sqlalchemy,
      transacción, rollback, savepoint, PoolTimedOut, migración, inyección
      sql, database is locked, BEGIN IMMEDIATE
    servir-a-muchos: axum, servidor http, servidor web, handler, State,
      middleware, ConcurrencyLimitLayer, TimeoutLayer, DefaultBodyLimit, 413,
      client_max_size, CatchPanicLayer, el cliente se desconecta, tower
      Timeout, poll_ready, load_shed, rate_limit
    consulta-cortada: cancelar una consulta, timeout de una consulta sql,
      after_release, interrupt, transacción abierta, transacción cancelada
    cola-de-trabajos: cola de trabajos, trabajo en segundo plano, celery, job
      queue, RETURNING, SKIP LOCKED, arriendo, lease, kill -9, SIGKILL,
      reintentos máximos, al menos una vez, trabajador
    postgresql: postgres, postgresql, asyncpg, statement_timeout,
      command_timeout, idle in transaction, SKIP LOCKED, FOR UPDATE,
      aislamiento, serializable, lost update
    reserva-de-conexiones: pool de conexiones, tamaño del pool, ley de little,
      cuántas conexiones, max_connections, PoolClosed, cerrar el pool, probar
      con una base de datos, fixture de base de datos, una base de datos por
      prueba
    archivos: archivo, fichero, leer un archivo, escribir un archivo,
      tokio::fs, aiofiles, flush, disco lleno, dev/full, notify, vigilar una
      carpeta, inotify, demasiados archivos abiertos
    archivos-que-no-se-rompen: escritura atómica, sustituir un archivo,
      rename, persist, tempfile, archivo temporal, fsync, sync_all, subida,
      upload
    recibir-archivos: subir un archivo, recibir un archivo, subida de
      archivos, tope de tamaño, upload en streaming, Multipart,
      into_data_stream, tope de subida, subida en flujo, path traversal
    avisar-a-mil: sse, server-sent events, EventSource, Last-Event-ID,
      notificaciones, avisar a muchos clientes, push, RecvError::Lagged,
      cliente lento, text/event-stream
    hablar-por-websocket: websocket, WebSocketUpgrade, WebSocketResponse,
      ping, pong, heartbeat, 1001, 1002, 1007, 1009, trama, max_msg_size,
      tungstenite, ws, chat
    cerrar-un-servidor: graceful shutdown, with_graceful_shutdown, apagado
      ordenado de un servidor, header_read_timeout, hyper, hyper-util,
      keepalive_timeout, shutdown_timeout, AppRunner, no timer set
    servidor-atacado: slowloris, ataque, denegación de servicio, mil
      conexiones, EMFILE, too many open files, max_buf_size, half_close,
      lingering_time, límite de conexiones, RequestBodyDeadlineLayer, servidor
      sin descriptores, mil conexiones a la vez
    si-se-corta: qué ocurre si se corta, qué queda hecho, cortar a medias,
      kill -9, sigkill, el proceso muere, se cae el proceso, oom, quedó hecho,
      cancelar un post
    valores-de-serie: valores por defecto, por defecto, de serie, default,
      defaults, trae puesto, límites por defecto, foreign_keys, TCP_NODELAY,
      nodelay, max_redirects, redirecciones, cuánto aguanta por defecto
    recadero-el-contrato: recadero, webhook, webhooks, repartidor de recados,
      relay, cola de entregas, caja negra, prueba de contrato, cláusulas,
      configuración por variables, variables de entorno, todos los errores
    recadero-en-memoria: cola en memoria, fila por destino, cola llena,
      Retry-After, orden por destino, reloj que no salta
    recadero-entregar: entregar un webhook, entregar recados, veredicto,
      clases de error, no se sabe si llegó, seguir redirecciones
    recadero-cuerpos-grandes: cuerpos grandes, cuerpo a un archivo temporal,
      webhook con un archivo, archivos huérfanos, archivo sin dueño,
      NamedTempFile keep, decorar un almacén
    recadero-escuchar-a-muchos: escuchar cambios de estado, sucesos en
      directo, política de atraso, bucle de aceptar, límite de conexiones
      propio, tope de oyentes
    recadero-insistir: reintentos de un webhook, backoff, espera exponencial
      con azar, cuándo rendirse, cuántos intentos, orden aunque falle
    recadero-no-saturar: cortacircuitos, circuit breaker, tope por servidor,
      límite por servidor, servidor mudo, un destino lento, bulkhead, repartir
    ejercicios: ejercicios, ejercicio, practicar, práctica, corregir, pista,
      solución, corredor, rustlings, mis-ejercicios, ejercicios que se
      corrigen
    recadero-cerrar-bien: desplegar sin cortar, readiness, liveness, readyz,
      healthz, preStop, terminationGracePeriodSeconds, segunda señal, 143,
      devolver a la cola, cerrar por orden, abort_all
    recadero-medir: medir un servicio, carga abierta, open loop, omisión
      coordinada, coordinated omission, prueba de carga, load test, p99,
      percentil, latencia, rodilla, saturación, peticiones por segundo, wrk
    recadero-desplegar: desplegar, despliegue, dockerfile, docker, podman,
      contenedor, healthcheck, systemd, sd_notify, NOTIFY_SOCKET, unidad de
      systemd, seccomp, DynamicUser, hadolint, console-subscriber, distroless
    recadero-con-mala-suerte: simulación determinista, deterministic
      simulation, dst, inyectar fallos, fault injection, caos, chaos, mutantes,
      mutation testing, fuga de memoria, prueba de resistencia, soak, árbitro
    recadero-ver-que-pasa: prometheus, métricas, counter, gauge, contador,
      medidor, tablero, panel, dashboard, registro de peticiones, access log
    recadero-que-no-se-pierda: kill -9, durabilidad, wal, fsync, synchronous,
      disco lleno, un proceso por carpeta, flock, vencer el arriendo
    recadero-una-sola-vez-no-existe: exactly once, exactamente una vez, al menos
      una vez, como mucho una vez, idempotency-key, clave repetida, duplicados
    recadero-postgresql: varias instancias, varios procesos con una cola,
      skip locked, cola compartida, alta disponibilidad, escalar, proceso
      dormido, fencing, advisory lock, tope entre procesos, asyncpg
    como-se-prueba: cómo se prueba, pruebas del libro, ci, guarda
    mensajes: mensaje de error, mensajes de error, traceback, error al
      compilar, warning
    erratas: errata, erratas, capítulo, corrección, error del capítulo
    glosario: glosario, término, definición, traducción`;

  // De cada página, las raíces de lo suyo; y de cada una, en cuántas está.
  const own = new Map();
  const shared = new Map();
  // Y lo que se dice con varias palabras, cada cosa con las suyas.
  const phrases = new Map();
  for (const line of TOPICS.trim().split(/\n {4}(?! )/)) {
    const [page, text] = line.split(":");
    const roots = new Set(terms(text).map(root));
    own.set(page, roots);
    phrases.set(page, text.split(",")
      .map((one) => [...new Set(terms(one).map(root))])
      .filter(({ length }) => length > 1));
    for (const one of roots) shared.set(one, (shared.get(one) ?? 0) + 1);
  }

  const books = [];
  const build = () => {
    const found = new Map();
    for (const [id, doc] of docs.entries()) {
      const { page, title, size, term, door } = doc;
      if (term) continue;
      if (!found.has(page)) {
        const names = [title, page]
          .map((text) => ({ roots: terms(text).map(root) }));
        const topics = own.get(page) ?? new Set();
        found.set(page, { page, title, door, names, topics, size: 0, ids: [] });
      }
      const book = found.get(page);
      book.size += size;
      book.ids.push(id);
    }
    books.push(...found.values());
  };

  // Las páginas del libro, sin lo que se contó en la búsqueda anterior.
  const shelf = () => {
    if (!books.length) build();
    for (const book of books) {
      book.topic = 0;
      for (const name of book.names) name.said = name.rare = 0;
    }
    return books;
  };

  // Cuánto de lo que se busca es una de las cosas de que trata esa página.
  const matched = (page, list) => {
    const roots = new Set(list.map(root));
    const whole = (phrases.get(page) ?? [])
      .filter((one) => one.every((part) => roots.has(part)));
    return Math.max(0, ...whole.map(({ length }) => length / roots.size));
  };

  // Si esa página se llama así o trata de eso: cuántas palabras de su título y
  // de su dirección lo dicen, y cuánto es suyo.
  const about = ({ names, topics }, word, others) => {
    const roots = [word, ...others].map(root);
    const said = names.map((name) =>
      name.roots.filter((one) => roots.includes(one)).length);
    const own = topics.has(roots[0]) ? 1 / Math.sqrt(shared.get(roots[0])) : 0;
    return said.some(Boolean) || own ? { said, own } : undefined;
  };

  // Se lo apunta, por lo rara que es la palabra.
  const add = (book, { said, own }, rare) => {
    book.topic += own * rare;
    for (const [at, name] of book.names.entries()) {
      name.said += said[at];
      if (said[at]) name.rare += rare;
    }
  };

  return { about, add, matched, shelf, topics: own };
})());
