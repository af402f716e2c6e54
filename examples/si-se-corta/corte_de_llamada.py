"""Qué ve cada lado de una llamada según cómo se corta.

Ejecuta: python3 examples/si-se-corta/corte_de_llamada.py
"""

# ANCHOR: cliente
import asyncio
import multiprocessing
import socket

import aiohttp

CALLS = ["envía un cuerpo", "espera la respuesta", "lee la respuesta"]
CUTS = ["se suelta", "límite", "se va la cocina", "SIGKILL"]
# No cabe en los búferes: si la cocina no lee, no acaba de salir.
LARGE = 64 << 20


async def call(session, url, name, tell):
    if name == "envía un cuerpo":
        calling = session.post(url, data=b"x" * LARGE)
    else:
        calling = session.get(url)
    async with calling as response:
        tell("cabecera")
        return await response.text()


async def caller(pipe, url, name, cut):
    """El proceso que llama. Lo que diga `cut` le pasa cuando se le diga."""
    async with aiohttp.ClientSession() as session:
        calling = call(session, url, name, pipe.send)
        calling = asyncio.create_task(calling)
        order = asyncio.create_task(asyncio.to_thread(pipe.recv))
        first = asyncio.FIRST_COMPLETED
        await asyncio.wait([calling, order], return_when=first)
        if cut == "se suelta":
            calling.cancel()
        try:
            limit = 0.05 if cut == "límite" else None
            await asyncio.wait_for(calling, limit)
            pipe.send("fin: la respuesta")
        except asyncio.CancelledError:
            pipe.send("fin: nada")
        except Exception as error:
            pipe.send(f"fin: `{type(error).__name__}`")
        # Sigue vivo: lo que vea la cocina no es porque acabe.
        if order.done():
            order = asyncio.to_thread(pipe.recv)
        await order


def run(pipe, name, cut):
    asyncio.run(caller(pipe, pipe.recv(), name, cut))
# ANCHOR_END: cliente


# ANCHOR: cortes
def hear(pipe, start):
    """Lo que dice el proceso en el mensaje que empieza así, si lo dice."""
    try:
        while not (said := pipe.recv()).startswith(start):
            pass
        return said.removeprefix(start)
    except (EOFError, ConnectionError):
        return None


def read_rest(table):
    """Cuánto recibe después, hasta que le cuelgan."""
    total = 0
    try:
        while part := table.read1(65536):
            total += len(part)
    except ConnectionError:
        # Un corte de golpe también es el final.
        pass
    return total


def cut(name, how):
    pipe, its_pipe = multiprocessing.Pipe()
    processes = multiprocessing.get_context("fork")
    caller = processes.Process(target=run, args=(its_pipe, name, how))
    caller.start()
    its_pipe.close()
    # Después, para que el proceso que llama no la herede abierta.
    kitchen = socket.create_server(("127.0.0.1", 0))
    host, port = kitchen.getsockname()
    pipe.send(f"http://{host}:{port}")
    # Si falla antes de llamar, no se le espera siempre.
    kitchen.settimeout(60)
    connection, _ = kitchen.accept()
    table = connection.makefile("rwb", buffering=0)
    head = b""
    while not head.endswith(b"\r\n\r\n"):
        head += table.read(1)
    if name == "lee la respuesta":
        table.write(b"HTTP/1.1 200 OK\r\ncontent-length: 8\r\n\r\nsopa")
        hear(pipe, "cabecera")
    seen = []
    rest = None
    if how == "se va la cocina":
        kitchen.close()
        table.close()
        connection.close()
    elif how == "SIGKILL":
        caller.kill()
    else:
        pipe.send("corta")
    said = hear(pipe, "fin: ")
    if how != "se va la cocina":
        # Hasta aquí no lee: lo que falte por salir sigue allí.
        rest = read_rest(connection.makefile("rb"))
    if said:
        seen.append(f"quien llama: {said}")
        pipe.send("acaba")
    caller.join()
    if rest is not None:
        got = {0: "le cuelgan", LARGE: "le llega entero"}
        seen.append(f"la cocina: {got.get(rest, 'le llega cortado')}")
    return "; ".join(seen)


print("Qué está haciendo | Cómo se corta | En asyncio, con aiohttp")
for name in CALLS:
    for how in CUTS:
        print(f"{name} | {how} | {cut(name, how)}", flush=True)
# ANCHOR_END: cortes
