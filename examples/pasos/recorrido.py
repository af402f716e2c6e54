"""Graba una lectura de principio a fin, y la cuenta como el diagrama.

Ejecuta: python3 examples/pasos/recorrido.py
"""

# ANCHOR: programa
import asyncio
import selectors
import socket
import types

# Qué suceso es qué mensaje. Si hay dos, el último vale para más veces.
TABLE = [
    (
        "programa paso: crea el bucle",
        "Main->>EventLoop: Crea el event loop",
    ),
    (
        "programa paso: llama a run",
        "Main->>EventLoop: Ejecuta run(main_coroutine())",
    ),
    (
        "principal en turno",
        "EventLoop->>Coroutine: Ejecuta corrutina principal",
    ),
    (
        "principal paso: lee",
        "Coroutine->>IO: Inicia operación I/O (ej. solicitud HTTP)",
    ),
    (
        "principal paso: no hay datos",
        'IO-->>EventLoop: Notifica "I/O pendiente"',
    ),
    (
        "principal espera datos",
        "EventLoop->>Coroutine: Suspende (await)",
    ),
    (
        "clima en turno",
        "EventLoop->>OtherCoroutine: Ejecuta otras corrutinas (si existen)",
    ),
    (
        "bucle paso: mira",
        "EventLoop->>IO: Verifica si I/O está listo",
    ),
    (
        "principal despierta por el bucle",
        'IO-->>EventLoop: "I/O completado"',
    ),
    (
        "principal en turno",
        "EventLoop->>Coroutine: Reanuda ejecución",
    ),
    (
        "principal termina",
        "Coroutine->>EventLoop: Retorna resultado",
    ),
    (
        "clima en turno",
        "EventLoop->>OtherCoroutine: Sigue ejecutando otras tareas",
    ),
    (
        "programa paso: recibe el resultado",
        "EventLoop-->>Main: Retorna resultado final",
    ),
    (
        "programa paso: cierra el bucle",
        "Main->>EventLoop: Cierra el loop",
    ),
]
record = []


def note(task, what):
    record.append((task, what))


@types.coroutine
def turns(task, coroutine, what):
    while True:
        note(task, "en turno")
        try:
            future = coroutine.send(None)
        except StopIteration:
            note(task, "termina")
            return
        note(task, f"espera {what}")
        wakes = "despierta por el bucle"
        future.add_done_callback(lambda _: note(task, wakes))
        yield future


async def recorded(task, coroutine, what):
    await turns(task, coroutine, what)


async def answer(server):
    await asyncio.sleep(0.001)
    note("clima", "paso: escribe en el socket")
    server.send(bytes([200]))


async def ask(client, server):
    note("clima", "se lanza desde principal")
    weather = recorded("clima", answer(server), "un temporizador")
    weather = asyncio.create_task(weather)
    note("principal", "paso: lee")
    try:
        return client.recv(1)
    except BlockingIOError:
        note("principal", "paso: no hay datos")
    loop = asyncio.get_running_loop()
    readable = loop.create_future()
    loop.add_reader(client, readable.set_result, None)
    await readable
    loop.remove_reader(client)
    note("principal", "paso: recibe los datos")
    return client.recv(1)


class Eye(selectors.DefaultSelector):
    now = 0.0

    def select(self, timeout=None):
        if timeout == 0:
            return super().select(0)
        note("bucle", "paso: mira")
        # El reloj es virtual: en vez de dormir, salta.
        events = super().select(timeout and 0)
        if not events:
            self.now += timeout
        return events


def new_loop():
    eye = Eye()
    loop = asyncio.SelectorEventLoop(eye)
    loop.time = lambda: eye.now
    note("programa", "paso: crea el bucle")
    return loop


with (
    socket.create_server(("127.0.0.1", 0)) as listener,
    socket.create_connection(listener.getsockname()) as client,
    listener.accept()[0] as server,
):
    client.setblocking(False)
    server.setblocking(False)
    with asyncio.Runner(loop_factory=new_loop) as runner:
        runner.get_loop()
        note("programa", "paso: llama a run")
        note("principal", "se lanza desde el programa")
        runner.run(recorded("principal", ask(client, server), "datos"))
        note("programa", "paso: recibe el resultado")
    note("programa", "paso: cierra el bucle")

seen = []
print(" paso  tarea      suceso")
for number, (task, what) in enumerate(record):
    print(f"{number:>5}  {task:<9}  {what}")
    event = f"{task} {what}"
    messages = [message for other, message in TABLE if other == event]
    seen.append(event)
    if messages:
        print(f"       {messages[min(seen.count(event), len(messages)) - 1]}")
# ANCHOR_END: programa
