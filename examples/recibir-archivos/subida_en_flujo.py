"""Un servidor que recibe archivos en flujo, con todos sus límites.

Ejecuta: python3 examples/recibir-archivos/subida_en_flujo.py
"""

# ANCHOR: recibir
import asyncio
import os
import re
import tempfile
from contextlib import asynccontextmanager
from pathlib import Path

from aiohttp import ClientError, web

# Así empiezan las que están a medias.
HALF = ".a-medias-"


class TooLong(Exception):
    """El cuerpo pasa del tope."""


class Uploads:
    def __init__(self, folder, size=9, silence=30, whole=60):
        self.folder = Path(folder)
        # Lo más que mide una.
        self.size = size
        # Lo que puede callar el cliente entre dos trozos.
        self.silence = silence
        # Lo que puede tardar una entera.
        self.whole = whole
        # Las que se reciben a la vez, y las que hay.
        self.places, self.busy = 2, 0

    async def receive(self, request):
        """La función de ruta: todo lo que se puede negar antes de leer, se
        niega."""
        name = request.match_info["receta"]
        # Ni carpetas, ni ocultos, ni los de a medias.
        if not re.fullmatch(r"[\w-][\w.-]*", name, re.ASCII):
            return web.Response(status=400)
        if (request.content_length or 0) > self.size:
            return web.Response(status=413)
        # Quien no cabe no espera: se le dice que vuelva.
        if self.busy == self.places:
            return web.Response(status=503)
        self.busy += 1
        try:
            async with asyncio.timeout(self.whole):
                await self.save(request.content, self.folder / name)
            return web.Response(status=201)
        except TooLong:
            return web.Response(status=413)
        except TimeoutError:
            return web.Response(status=408)
        except ClientError:
            return web.Response(status=400)
        finally:
            self.busy -= 1

    async def save(self, body, path):
        """Guarda en `path` el cuerpo entero, o nada."""
        # Sin otro hilo: quien cancelara la espera lo dejaría sin dueño.
        file = tempfile.NamedTemporaryFile(
            dir=self.folder, prefix=HALF, delete=False
        )
        try:
            size = 0
            while part := await self.next_part(body):
                size += len(part)
                if size > self.size:
                    raise TooLong
                await asyncio.to_thread(file.write, part)
        except BaseException:
            file.close()
            os.unlink(file.name)
            raise
        # Desde aquí ya no se corta: el encargo acaba aunque nadie lo espere.
        await asyncio.shield(asyncio.to_thread(publish, file, path))

    async def next_part(self, body):
        async with asyncio.timeout(self.silence):
            return await body.readany()


def publish(file, path):
    try:
        with file:
            file.flush()
            os.fsync(file.fileno())
        os.replace(file.name, path)
    except BaseException:
        os.unlink(file.name)
        raise
    folder = os.open(path.parent, os.O_RDONLY)
    try:
        os.fsync(folder)
    finally:
        os.close(folder)


def sweep(folder):
    """Lo que dejó a medias un proceso que murió: al arrancar, antes de
    servir."""
    for path in folder.glob(f"{HALF}*"):
        path.unlink()
# ANCHOR_END: recibir


# ANCHOR: cocina
@asynccontextmanager
async def kitchen(uploads):
    """Abre la cocina, que cierra con orden al salir."""
    sweep(uploads.folder)
    app = web.Application()
    app.router.add_put("/recetas/{receta}", uploads.receive)
    runner = web.AppRunner(app, handler_cancellation=True)
    await runner.setup()
    door = web.TCPSite(runner, "127.0.0.1", 0)
    await door.start()
    try:
        yield runner.addresses[0]
    finally:
        # `cleanup` ya no lee nada: antes se espera a las que llegan.
        await door.stop()
        await until(uploads, 0)
        await runner.cleanup()
# ANCHOR_END: cocina


# ANCHOR: clientes
KNOWN = "content-length: 9"
CHUNKED = "transfer-encoding: chunked"


async def starts(address, name, length, body):
    """Envía la cabecera y un principio del cuerpo."""
    reader, writer = await asyncio.open_connection(*address)
    head = f"PUT /recetas/{name} HTTP/1.1\r\nhost: cocina\r\n"
    request = f"{head}connection: close\r\n{length}\r\n\r\n{body}"
    writer.write(request.encode())
    return reader, writer


async def status(reader, writer):
    """El estado que recibe."""
    reply = await reader.readline()
    writer.close()
    return reply.decode().split(" ")[1]


async def drips(reader, writer):
    """Envía un trozo de una letra cada poco, hasta que le contestan."""

    async def drip():
        while True:
            writer.write(b"1\r\nx\r\n")
            await asyncio.sleep(0.02)

    dripping = asyncio.create_task(drip())
    try:
        return await status(reader, writer)
    finally:
        dripping.cancel()


async def until(uploads, count):
    """Espera a que haya `count` subidas en marcha."""
    while uploads.busy != count:
        await asyncio.sleep(0.005)
# ANCHOR_END: clientes


# ANCHOR: programa
def show(name, end, folder):
    print(f"{name}: {end}, archivos: {len(os.listdir(folder))}")


async def main(folder):
    long = "content-length: 10"
    for name, file, length, body in [
        ("entera", "sopa", KNOWN, "agua, sal"),
        ("a trozos", "sopa", CHUNKED, "9\r\nagua, sal\r\n0\r\n\r\n"),
        ("dice que no cabe", "sopa", long, ""),
        ("no cabe, y no lo dice", "sopa", CHUNKED, "a\r\nagua y sal\r\n"),
        ("en otra carpeta", "..%2fsopa", KNOWN, ""),
    ]:
        with tempfile.TemporaryDirectory() as empty:
            async with kitchen(Uploads(empty)) as address:
                client = await starts(address, file, length, body)
                show(name, await status(*client), empty)

    async with kitchen(Uploads(folder, silence=0.1)) as address:
        client = await starts(address, "sopa", KNOWN, "agua")
        show("se calla", await status(*client), folder)

    async with kitchen(Uploads(folder, size=1 << 40, whole=0.3)) as address:
        client = await starts(address, "sopa", CHUNKED, "")
        show("gotea", await drips(*client), folder)

    uploads = Uploads(folder)
    async with kitchen(uploads) as address:
        _, leaves = await starts(address, "pan", KNOWN, "agua")
        await asyncio.wait_for(until(uploads, 1), 5)
        reader, stays = await starts(address, "sopa", KNOWN, "agua")
        await asyncio.wait_for(until(uploads, 2), 5)
        third = await starts(address, "flan", KNOWN, "")
        show("la tercera a la vez", await status(*third), folder)
        leaves.close()
        await asyncio.wait_for(until(uploads, 1), 5)
        show("una se va", "la otra sigue", folder)
        # Sale de la cocina, que espera a esta.
        asyncio.get_running_loop().call_later(0.05, stays.write, b", sal")
        ending = asyncio.create_task(status(reader, stays))
    show("acaba al cerrar", await ending, folder)

    Path(folder, f"{HALF}123").write_text("agua")
    async with kitchen(uploads):
        show("tras morir a medias", "se barre", folder)


async def serve(folder):
    """Para subirle algo desde fuera."""
    async with kitchen(Uploads(folder, size=1_000_000)) as (host, port):
        print(f"http://{host}:{port}/recetas/", flush=True)
        await asyncio.Event().wait()


if folder := os.environ.get("CARPETA"):
    asyncio.run(serve(folder))
else:
    with tempfile.TemporaryDirectory() as folder:
        asyncio.run(main(folder))
# ANCHOR_END: programa
