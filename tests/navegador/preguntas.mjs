// Lo que teclea quien tiene una pregunta, y la página que trata de ella. Si el
// libro la contesta en dos, valen las dos.
//
// Se escribieron antes que el orden que las ordena, y se repartieron por
// turno, una para ajustarlo y otra para probarlo. Una pregunta nueva va a las
// de prueba; con esas no se ajusta nada.

/** Con las que se ajusta el orden. */
export const TUNING = [
  ["cómo cancelo una tarea", "cancelacion"],
  ["monohilo", "un-solo-hilo"],
  ["qué es una corrutina", "corrutinas"],
  ["diferencia entre hilo y tarea", "hilos-y-tareas"],
  ["por qué se bloquea el bucle", "bucle-de-eventos"],
  ["servidor tcp", "entrada-salida"],
  ["enviar mensajes entre tareas", "canales"],
  ["ejecutar un comando", "subprocesos"],
  ["qué es el GIL", "varios-nucleos"],
  ["esperar a la primera tarea que termine", "esperar-varias"],
  ["llamar a una función async desde código síncrono", "hilos-y-tareas"],
  ["qué hace await por dentro", "que-hace-await"],
  ["cómo implementar un future", "sondear-a-mano"],
  ["qué es un waker", "despertador"],
  ["async await historia", "historia"],
  ["condición de carrera en asyncio", "un-solo-hilo"],
  ["cuándo usar hilos y cuándo asyncio", "con-prisa"],
  ["cómo instalo tokio", "con-prisa"],
  ["cuánta memoria ocupa una tarea", "beneficios"],
  ["leer línea a línea de un socket", "lectores-y-escritores"],
  ["oneshot", "canales"],
  ["qué es la contrapresión", "familias colas"],
  ["olvidé el await", "tareas corrutinas"],
  ["proteger una tarea de la cancelación", "cancelacion"],
  ["máximo de conexiones", "entrada-salida"],
];

/** Con las que se prueba, y nada más. */
export const TEST = [
  ["limitar peticiones", "semaforos-y-barreras"],
  ["spawn_blocking", "hilos-y-tareas"],
  ["diferencia entre concurrencia y paralelismo",
    "concurrencia-y-paralelismo"],
  ["cómo ejecutar varias tareas a la vez", "esperar-varias"],
  ["poner un tiempo límite", "caracteristicas cancelacion"],
  ["compartir datos entre tareas", "sincronizacion"],
  ["productor consumidor", "colas"],
  ["matar un proceso", "subprocesos"],
  ["usar todos los núcleos", "varios-nucleos"],
  ["qué pasa si falla una tarea", "esperar-varias tareas"],
  ["time.sleep bloquea", "bucle-de-eventos es-y-cpu"],
  ["cómo funciona el event loop", "bucle-de-eventos por-dentro"],
  ["qué es Pin", "sondear-a-mano"],
  ["cómo funciona epoll", "esperar-al-sistema"],
  ["yield from", "historia"],
  ["deadlock con mutex", "caracteristicas sincronizacion"],
  ["equivalencias asyncio tokio", "mapa-asyncio-tokio"],
  ["async vs hilos", "beneficios con-prisa"],
  ["partir un stream en lectura y escritura", "lectores-y-escritores"],
  ["esperar a que se cumpla una condición", "sincronizacion"],
  ["cooperativa vs apropiativa", "multitarea"],
  ["ejecutar algo cada segundo", "temporizadores"],
  ["variables de contexto", "tareas"],
  ["cola con prioridad", "colas"],
  ["cálculo pesado", "es-y-cpu"],
];
