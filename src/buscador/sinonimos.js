// Cómo lo dice quien busca, y con qué palabras lo dice el libro. Lo que es el
// nombre de un término está en el glosario, y no aquí.

Object.assign(bookSearch, (() => {
  const { root, words } = bookSearch;
  // Cuánto cuenta lo que también se busca.
  const ALSO = 0.6;

  // Delante, lo que se teclea; cada coma es otra manera. Detrás, lo que
  // también se busca.
  const SAID = `
    monohilo, monohebra, single thread, unico hilo: un solo hilo
    multihilo, multinucleo, multicore: varios nucleos
    hebra, thread: hilo
    task: tarea
    process: proceso subproceso
    lock: mutex
    queue: cola
    channel: canal
    stream: flujo
    file, fichero: archivo
    async: asincrono
    sync: sincrono
    error, excepcion, exception: fallo
    crash, romper: fallo panico
    hang, congelar, colgar, atascar: bloquea interbloqueo
    peticion, llamada http: consulta
    bloqueante, blocking: bloquea sincrona
    maximo, tope: limite
    limitar peticion, limitar llamada, limitar concurrencia, limitar tarea,
      rate limit, throttle, concurrencia maxima: semaforo permiso
    instalar, instalo, install, dependencia: cargo add empieza
    comando, command: subproceso shell
    ejecutar comando, lanzar comando, ejecutar programa, lanzar programa,
      llamar a programa: subproceso
    olvidar, forget: falta
    capturar, recoger salida, capturar salida: subproceso salida
    parado, parada, colgado, congelado: detiene bloquea
    epoll, kqueue, iocp, io_uring: selector
    implementar: escrito mano
    periodico, periodica, cada segundo, cada minuto, cron, setinterval:
      interval tic
    segundo plano, background: lanzar cuenta
    asyncio tokio, python rust, equivalencia, equivalente, traducir, migrar,
      portar: mapa nombre
    elegir, decidir, conviene, cuando usar, cuando uso, cuando no usar, que
      usar, que uso, hilo vs, vs hilo, asyncio vs, tokio vs, thread vs, vs
      thread, asyncio o hilo, hilo o asyncio, hilo o proceso: elige prisa
      trabajo
    linea a linea, readline: lector escritor read_line
    rendimiento, velocidad, rapido, performance: coste medir
    benchmark, medicion: medir
    memoria, ram: recurso coste
    apagar, shutdown: cierre cerrar
    compartir, estado compartido: mutex sincronizacion
    esperar primera, esperar alguna, race: varias llega select
    varias tarea, muchas tarea, lista de tareas: esperar varias
    mensaje, comunicar: canal mensaje
    pubsub, publicar, suscribir: canal suscriptor aviso
    pesado, intensivo: calculo cpu
    reintentar, retry: limite fallo
    abortar, abort, interrumpir, parar, paro, detener, terminar tarea, matar
      tarea: cancelar
    escribir bucle, hacer bucle, crear bucle: dentro implementar
    cancelar hilo, parar hilo, matar hilo: spawn_blocking
    cambio tarea, cambio contexto, context switch: multitarea
    plazo, caducar, expirar: tiempo limite
    red, network: conexion
    historico, origen, evolucion, por que existe, por que existen: historia
      fechas
    mutex asincrono, mutex async: sincronizacion
    ejecutar ls, ejecutar git, ejecutar ffmpeg: subproceso
    priorizar, prioridad: menor priorityqueue
    futuro, promesa, promise: future
  `;

  // Una raíz corta es la de muchas palabras: «comando» no es «como».
  const short = (word) => (root(word).length > 3 ? root(word)
    : word.replace(/([^aeiou])es$|s$/, "$1"));
  const key = (text) => words(text).map(short);
  const SYNONYMS = SAID.trim().split(/\n {4}(?! )/).flatMap((line) => {
    const [said, also] = line.split(":");
    return said.split(",").map((one) => [key(one), words(also)]);
  });

  // Las palabras que también se buscan: con cada palabra de la búsqueda, y
  // aparte, las que trae una que no dice de qué se habla.
  const also = (list, query) => {
    const [roots, all] = [list.map(short), key(query)];
    const others = list.map(() => new Map());
    const extra = [];
    for (const [said, more] of SYNONYMS) {
      if (!said.every((one) => all.includes(one))) continue;
      const where = [...list.keys()].filter((at) => said.includes(roots[at]));
      // Varias palabras juntas no dicen lo que cada una.
      const share = said.length > 1 ? 1 : ALSO;
      for (const at of where) {
        for (const other of more) others[at].set(other, share);
      }
      if (!where.length || said.length > 1) extra.push(...more);
    }
    return { extra, others };
  };

  return { also };
})());
