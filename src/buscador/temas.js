// De qué trata cada página, con las palabras de quien busca. Solo lo suyo: lo
// que nombra de paso lo encuentra ya el índice.

Object.assign(bookSearch, (() => {
  const { docs, root, terms } = bookSearch;

  // Una línea por página, y las que siguen.
  const TOPICS = `
    introduccion: instalar el libro, libro, leer el libro, ejecutar los
      programas, requisitos, reloj virtual, primer programa, hola, para quién
      es, cómo se lee, gemelo, empezar a leer
    con-prisa: elegir, prisa, cuándo usar, cuándo no usar, vs,
      recomendación, empezar, instalar, proyecto nuevo, mejor opción, reglas,
      consejo, resumen, mejor, hilos o asyncio
    que-es-asyncio: asyncio, asíncrono, asincronía, programación asíncrona,
      para qué sirve asyncio, síncrono, espera, esperas que se solapan,
      secuencial, asyncio.run, introducción a asyncio, qué gano
    bucle-de-eventos: bucle, event loop, loop, vuelta, turno, bloquear el
      bucle, llamada bloqueante, lanzar una tarea, colgado, congelado, crear
      una tarea, lanzar, spawn, runtime, temporizador, cola de listas,
      detiene el bucle, no avanzan, time.sleep
    historia: historia, generador, yield, yield from, versiones, pep,
      fechas, origen, máquina de estados, antes, nació, llegó, versión,
      python 3.5, rust 1.39, decorador, async await
    corrutinas: corrutina, coroutine, async def, perezosa, no se ejecuta,
      nunca se ejecuta, llamar a una corrutina, estados de una tarea,
      función asíncrona, future, async fn, async def, def, objeto corrutina,
      resultado, fallo, excepción, estado, cancelada, llamar no ejecuta
    un-solo-hilo: un hilo, monohilo, condición de carrera, race condition,
      cuenta perdida, contador, thread safe, Send, solo hilo, carrera,
      asyncio usa hilos, cuántos hilos usa asyncio, variable global, perder
      una cuenta, seguro
    es-y-cpu: cpu, cálculo, cálculo pesado, limitado por cpu, requests,
      biblioteca síncrona, to_thread, e/s, io bound, cpu bound, limitado,
      trabajo, intensivo, pesado, aiohttp, httpx, síncrona, bloquea el bucle
    que-hace-await: await, ceder, sleep(0), yield_now, inanición, suspender,
      listo, pending, await bloquea, punto de await, cede, ceder el turno,
      cuándo cede, no hace nada, poll, suspende, despierta
    concurrencia-y-paralelismo: concurrencia, concurrente, paralelismo,
      paralelo, simultáneo, a la vez, mismo tiempo, instante, hilos a medias
    familias: familias, resumen de la api, contrapresión, qué ofrece, para
      qué se usa
    pasos: pasos, diagrama, secuencia, ciclo de vida, reanudar
    caracteristicas: características, timeout, tiempo límite, interbloqueo,
      deadlock, no bloqueante, candado, no se cuelga, colgarse, límite,
      eficiente, wait_for, timeout de una consulta, bloqueo mutuo
    multitarea: multitarea, apropiativa, cooperativa, preventiva, cambio de
      contexto, planificador, quién decide, interrumpir, punto de cesión,
      rodaja, quitar el núcleo, sistema operativo interrumpe, ceder,
      acaparar, egoísta, debug, slow callback
    beneficios: beneficios, ventajas, desventajas, inconvenientes, coste,
      costes, memoria, consumo, cuánto ocupa, cuántas, aguanta, miles,
      callback, callbacks, retrollamada, vs hilos, c10k, ligera, barata,
      cuesta, caro, gasta, ram, pila, miles de conexiones, escalar, vigía,
      inconveniente
    varios-nucleos: núcleos, multinúcleo, varios hilos, gil, procesos,
      ProcessPoolExecutor, multiprocessing, trabajadores, aprovechar,
      paralelo, hilo trabajador, todos los núcleos, multihilo, multi_thread,
      worker_threads, sin gil, free threading, intérpretes, rayon, dividir
      un cálculo, acelerar
    tareas: tarea, tareas, run, block_on, arrancar, nombre de una tarea,
      contextvar, variable de contexto, olvidar el await, falta el await,
      never awaited, excepción de una tarea, fallo, recolector,
      current_task, all_tasks, presupuesto, lanzar una tarea, crear una
      tarea, abortar todas, JoinHandle, tarea en segundo plano, fire and
      forget, se pierde, contar, registro de errores, pánico en una tarea
    hilos-y-tareas: hilo, hilos, thread, spawn_blocking, to_thread, código
      bloqueante, bloqueante, desde síncrono, llamar a async,
      run_coroutine_threadsafe, Send, Rc, spawn_local, LocalSet, pool de
      hilos, block_on, cancelar un hilo, runtime, hilos de tokio, hilo de
      bloqueo, bloqueo, Send, no es Send, cannot be sent, static, lifetime,
      préstamo, mover, Arc, current_thread, multi_thread, dormir
    esperar-varias: varias, esperar varias, gather, join, select, wait,
      as_completed, primera, JoinSet, TaskGroup, grupo de tareas, lista de
      tareas, recoger, resultados, según llegan, todas, muchas, la primera,
      primera que responda, alguna, esperar dos, dos corrutinas, cancelar
      las demás, falla una, return_exceptions, as_completed, carrera, orden,
      join_all, FuturesUnordered
    cancelacion: cancelar, cancelación, detener, abortar, parar, timeout,
      tiempo límite, shield, proteger, abort, CancelledError,
      CancellationToken, select, cierre ordenado, limpiar, no se cancela,
      interrumpir, plazo, deadline, wait_for, segura ante cancelación,
      cancel safe, perder datos, finally, limpieza, drop, ctrl-c, cerrar el
      programa
    entrada-salida: servidor, tcp, escuchar, accept, cliente, puerto,
      conexión, conexiones, límite de conexiones, unix, tubería, pipe,
      stdin, teclado, red, echo, sockets, clientes, atender, listen, bind,
      TcpListener, TcpStream, start_server, open_connection, probar sin red,
      duplex, consola, entrada estándar
    lectores-y-escritores: lector, escritor, leer, escribir, línea, línea a
      línea, socket, lectura, escritura, readline, readexactly,
      búfer, flujo, stream, trama, mitades,
      drain, flush, mensaje partido, leer hasta, fin de línea, delimitador,
      eof, protocolo, longitud, bytes, write_all, BufReader, split, codec,
      se corta
    subprocesos: subproceso, comando, programa externo, ejecutar un
      programa, shell, matar, señal, kill, salida de un comando, argumentos,
      stdout, código de salida, pipe, zombi, proceso hijo, ejecutar,
      terminal, bash, stderr, wait, communicate, proceso externo, inyección,
      esperar un proceso, recoger, abandonar, hijo
    colas: cola, queue, productor, consumidor, prioridad, lifo, pila, llena,
      vacía, task_done, cola con límite, cerrar una cola, tope de elementos,
      meter, sacar, poner, consumir, consumidores, get, put, elementos,
      heap, vaciar, backpressure
    canales: canal, mensaje, mensajes, enviar, mandar, comunicar, oneshot,
      broadcast, watch, mpsc, respuesta, publicar, suscriptor, actor, último
      valor, emisor, receptor, enviar a todos, avisar a todos, send, recv,
      bounded, unbounded, Sender, Receiver, pedir y responder, pubsub,
      difusión
    sincronizacion: sincronización, mutex, lock, candado, proteger una
      variable, compartir, estado compartido, evento, event, condición,
      notify, avisar, liberar, rwlock, Notify, Condvar, Arc, guard, avisar a
      las tareas, esperar un aviso, esperar a que, bandera, variable
      compartida, datos compartidos, acceso exclusivo
    semaforos-y-barreras: semáforo, permiso, limitar, cuántas a la vez,
      máximo a la vez, peticiones, concurrencia máxima, rate limit, barrera,
      barrier, throttle, limitar el número de tareas, límite de tareas, de
      diez en diez, número máximo, acquire, N a la vez, esperar a que
      lleguen todas, punto de encuentro
    mapa-asyncio-tokio: equivalencia, equivalente, equivalencias, traducir,
      portar, migrar, tabla, nombre, de python a rust, mapa
    por-dentro: por dentro, escribir un bucle, cómo está hecho, implementar
      un bucle, construir un runtime
    sondear-a-mano: poll, sondear, pending, ready, pin, future a mano,
      implementar un future, escribir un future, Context
    despertador: waker, despertar, despertador, despierta, wake, quién
      despierta, avisar al ejecutor
    cola-de-listas: cola de listas, orden de los turnos, planificador, run
      queue, equidad
    tareas-por-dentro: manejador, JoinHandle, JoinError, pánico, marco
    temporizadores: temporizador, timer, reloj, alarma, montículo, hora,
      despertador de tiempo, programar, plazo por dentro, sleep por dentro,
      rueda
    esperar-al-sistema: epoll, kqueue, select, reactor, selector, mio,
      sistema operativo, io_uring, disponibilidad, descriptor
    conexiones: medio cierre, eco, half close, shutdown, descriptores
      agotados
    cola-mutex-evento: mutex por dentro, semáforo por dentro, cola por
      dentro
    hilos-de-apoyo: hilo de apoyo, cancelar un hilo, grupo de hilos por
      dentro, executor
    cancelar-por-dentro: cancelar por dentro, soltar, drop
    vueltas-y-cierre: vuelta, cierre, cerrar el bucle, shutdown, terminar el
      programa
    medir-el-bucle: medir, medición, benchmark, rendimiento, velocidad,
      rápido, más rápido, comparar, cuánto tarda, microsegundos,
      comparativa, más lento
    grabar: grabar, registro, traza, grabadora, figura
    empezar-un-proyecto: empezar un proyecto, proyecto, cargo, cargo new,
      cargo add, feature, features, Cargo.toml, Cargo.lock, pyproject, venv,
      entorno virtual, requirements, dependencias, crate, test-util,
      estructura, carpetas, módulos, desplegar, pip
    elegir-con-select: select, rama de select, biased, else, futurelock,
      all branches are disabled, precondición, bucle de select, reserve
    senales-y-cierre: señal, señales, sigint, sigterm, ctrl+c, ctrl_c,
      add_signal_handler, cierre ordenado, apagar, graceful shutdown,
      TaskTracker, segunda señal
    lo-que-no-acaba: no acaba, no termina, se queda
      abierto, process_group, nieto, spawn_blocking anidado
    cada-cierto-tiempo: periódico, repetir, se repite, interval, tic, tick,
      cada segundo, cada minuto, call_later, call_at, deriva, atraso, cron,
      MissedTickBehavior, tarea periódica, while true sleep
    iterar-sin-bloquear: async for, generador asíncrono, Stream, StreamExt,
      aclosing, anext, buffer_unordered, FuturesUnordered, join_all,
      return_exceptions, iterar, async-stream, tokio-stream
    lo-que-no-compila: no compila, el compilador, recursión, recursiva, async
      move, clonar, 'static, rasgo asíncrono, async-trait, trait, dyn,
      AsyncFn, cierre asíncrono, closure, Box::pin, Ok::<()>
    varios-hilos: varios hilos, multi_thread, worker_threads, Sync, contención,
      thread_local, LocalSet, LocalRuntime, runtime local, thread per core,
      runtime por núcleo, runtime dentro de otro, Arc RefCell
    red-de-verdad: udp, datagrama, lookup_host, getaddrinfo, dns, nombre,
      conectar, para conectar, connect, nodelay, keep-alive, copy_bidirectional,
      intermediario, proxy, despedida
    tls-y-mensajes: tls, ssl, certificado, rustls, start_tls, close_notify,
      códec, Framed, LinesCodec, LengthDelimitedCodec, trama, caducado
    mas-piezas: RwLock, OnceCell, LazyLock, acquire_many, recv_many,
      WeakSender, blocking_recv, JoinMap, AbortOnDropHandle, DelayQueue,
      try_acquire
    como-se-prueba: cómo se prueba, pruebas del libro, ci, guarda
    mensajes: mensaje de error, mensajes de error, traceback, error al
      compilar, warning
    erratas: errata, erratas, capítulo, corrección, error del capítulo
    glosario: glosario, término, definición, traducción`;

  // De cada página, las raíces de lo suyo; y de cada una, en cuántas está.
  const own = new Map();
  const shared = new Map();
  for (const line of TOPICS.trim().split(/\n {4}(?! )/)) {
    const [page, text] = line.split(":");
    const roots = new Set(terms(text).map(root));
    own.set(page, roots);
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

  return { about, add, shelf, topics: own };
})());
