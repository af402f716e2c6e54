"""Aviso y lectura, o lectura y aviso: quién habla con quién, según ocurre.

Ejecuta: python3 examples/que-hace-await/dos_ordenes.py
"""

# ANCHOR: programa
import asyncio
import selectors
import socket

# La otra punta de la conexión, que escribe cuando el bucle va a dormir, y el
# aviso que lo despertará.
services = []


def say(message):
    print(f"  {message}")


def connect(notice):
    """Nuestra punta de una conexión; la otra espera en `services`."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        client = socket.create_connection(listener.getsockname())
        services.append((listener.accept()[0], notice))
    return client


class Eye(selectors.DefaultSelector):
    def select(self, timeout=None):
        if not services or timeout == 0:
            return super().select(timeout)
        service, notice = services.pop()
        say("bucle -> sistema: Duerme")
        with service:
            service.sendall(b"200")
        events = super().select(timeout)
        say(f"sistema --> bucle: {notice}")
        return events


async def readiness(client):
    """Primero el aviso, y después lee la tarea."""
    client.setblocking(False)
    loop = asyncio.get_running_loop()
    notice = asyncio.Event()
    loop.add_reader(client, notice.set)
    while True:
        say("tarea -> sistema: ¿Hay bytes?")
        try:
            read = client.recv(16)
        except BlockingIOError:
            say("sistema --> tarea: Todavía no")
        else:
            say(f"sistema --> tarea: {len(read)} bytes")
            break
        say("tarea -> bucle: Cede")
        await notice.wait()
        say("bucle -> tarea: Turno")
    loop.remove_reader(client)


async def completion(client):
    """Primero la lectura, en un hilo que hace de sistema, y el aviso."""

    def system():
        read = client.recv(16)
        say("sistema -> sistema: Lee")
        return read

    say("tarea -> sistema: Lee tú")
    reading = asyncio.get_running_loop().run_in_executor(None, system)
    say("tarea -> bucle: Cede")
    read = await reading
    say(f"bucle -> tarea: Turno, con {len(read)} bytes")


def run(read, notice):
    with connect(notice) as client, asyncio.Runner(
        loop_factory=lambda: asyncio.SelectorEventLoop(Eye())
    ) as runner:
        runner.run(read(client))


print("disponibilidad: primero el aviso")
run(readiness, "Ya hay")
print("terminación: primero la lectura")
run(completion, "Ya he leído")
# ANCHOR_END: programa
