"""Qué hace un servidor con una petición según cómo se corta.

Ejecuta: python3 examples/si-se-corta/corte_de_peticion.py
"""

# ANCHOR: servidor
import asyncio
import logging
import multiprocessing
import socket
from contextlib import contextmanager

from aiohttp import web

LEFT = "se va el cliente"
END = "fin: "


@contextmanager
def stew(tell):
    """Dice en qué acaba."""
    tell("empezado")
    try:
        yield
    except BaseException:
        tell("fin: a medias, y recoge")
        raise
    tell("fin: terminado")


def routes(limit, served, tell):
    async def cook():
        with stew(tell):
            await served.wait()
        return web.Response(text="guiso")

    async def handler(request):
        return await cook()

    async def apart(request):
        return await asyncio.shield(asyncio.create_task(cook()))

    async def body(request):
        response = web.StreamResponse()
        await response.prepare(request)
        await response.write(b"sopa y ")
        with stew(tell):
            await served.wait()
            await response.write(b"guiso")
        return response

    async def watch(connection):
        while not connection.is_closing():
            await asyncio.sleep(0.01)
        tell(LEFT)

    @web.middleware
    async def in_time(request, handler):
        watching = asyncio.create_task(watch(request.transport))
        try:
            async with asyncio.timeout(limit):
                return await handler(request)
        except TimeoutError:
            return web.Response(status=408)
        finally:
            watching.cancel()

    app = web.Application(middlewares=[in_time])
    app.router.add_get("/funcion", handler)
    app.router.add_get("/aparte", apart)
    app.router.add_get("/cuerpo", body)
    return app


async def server(pipe, limit):
    """El proceso que sirve, hasta que se le dice otra cosa."""
    # El que se va a mitad de un cuerpo deja una traza.
    logging.getLogger("aiohttp.server").setLevel(logging.CRITICAL)
    served = asyncio.Event()
    runner = web.AppRunner(routes(limit, served, pipe.send))
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    pipe.send(runner.addresses[0])
    while await asyncio.to_thread(pipe.recv) == "sirve":
        served.set()


def run(*args):
    asyncio.run(server(*args))
# ANCHOR_END: servidor


# ANCHOR: cortes
WORKS = [
    ("la función de ruta", "/funcion"),
    ("una tarea aparte", "/aparte"),
    ("el cuerpo que se envía", "/cuerpo"),
]
CUTS = ["se va el cliente", "límite", "acaba `main`", "SIGKILL"]


def hear(pipe, until):
    """Lo que dice el servidor hasta una palabra, o hasta que se calla."""
    said = ""
    try:
        while until not in said:
            said += pipe.recv()
    except (EOFError, ConnectionError):
        pass
    return said


def cut(path, how):
    """Corta la petición, y cuenta qué es del trabajo y qué recibe el
    cliente."""
    pipe, its_pipe = multiprocessing.Pipe()
    limit = 0.05 if how == "límite" else 60
    processes = multiprocessing.get_context("fork")
    server = processes.Process(target=run, args=(its_pipe, limit))
    server.start()
    its_pipe.close()
    connection = socket.create_connection(pipe.recv())
    table = connection.makefile("rwb", buffering=0)
    head = "HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n"
    table.write(f"GET {path} {head}".encode())
    hear(pipe, "empezado")

    said, got = "", b""
    while path == "/cuerpo" and b"sopa y " not in got:
        got += table.read(1)
    left = how == "se va el cliente"
    if left:
        table.close()
        connection.close()
        said += hear(pipe, LEFT)
        pipe.send("sirve")
    else:
        if how == "límite":
            got += table.readall()
            pipe.send("sirve")
        elif how == "SIGKILL":
            server.kill()
        else:
            pipe.send("cierra")
        try:
            while more := table.read(1024):
                got += more
        except ConnectionError:
            # Si le cuelgan de golpe, queda lo que haya llegado.
            pass
    if END not in said:
        said += hear(pipe, END)
    if how in ("límite", LEFT):
        pipe.send("cierra")
    server.join()

    _, ended, work = said.partition(END)
    work = work.replace(LEFT, "") if ended else "a medias, sin recoger"
    words = got.decode().split(" ")
    if left:
        return work
    if len(words) < 2:
        return f"{work}; el cliente: le cuelgan"
    if words[1] != "200":
        return f"{work}; el cliente: un error"
    if b"guiso" in got:
        return f"{work}; el cliente: lo recibe"
    return f"{work}; el cliente: le llega cortado"


print("Qué se corta | Cómo | En asyncio, con aiohttp")
for name, path in WORKS:
    for how in CUTS:
        print(f"{name} | {how} | {cut(path, how)}", flush=True)
# ANCHOR_END: cortes
