"""Lo que un servidor de HTTP trae puesto.

Ejecuta: python3 examples/valores-de-serie/serie_servidor.py
"""

# ANCHOR: valores
import asyncio
import inspect
import logging

from aiohttp import web
from aiohttp.web_protocol import RequestHandler

HALF = b"GET /sopa HTTP/1.1\r\nhost: "


class Kitchen:
    async def open(self):
        async def note(request):
            await request.text()
            return web.Response()

        app = web.Application()
        app.router.add_post("/nota", note)
        self.runner = web.AppRunner(app, access_log=None)
        await self.runner.setup()
        await web.TCPSite(self.runner, "127.0.0.1", 0).start()
        self.address = self.runner.addresses[0]

    async def status(self, request):
        """El estado que recibe quien envía eso."""
        reader, writer = await asyncio.open_connection(*self.address)
        writer.write(request.encode())
        reply = b""
        try:
            while more := await reader.read(1024):
                reply += more
        except ConnectionError:
            # Si no quiere el resto, cuelga de golpe.
            pass
        writer.close()
        return int(reply.split(b" ")[1])

    async def largest(self, request, too_much):
        """El mayor que se acepta."""
        fits, not_ = 1, too_much
        while not_ - fits > 1:
            middle = (fits + not_) // 2
            if await self.status(request(middle)) in (400, 413, 414, 431):
                not_ = middle
            else:
                fits = middle
        return fits


def default(function, name):
    return inspect.signature(function).parameters[name].default
# ANCHOR_END: valores


# ANCHOR: mirar
async def main():
    # Apunta lo que no acepta, y aquí es casi todo.
    logging.getLogger("aiohttp.server").setLevel(logging.CRITICAL)
    print("Qué | aiohttp")
    kitchen = Kitchen()
    await kitchen.open()
    close = "HTTP/1.1\r\nhost: x\r\nconnection: close\r\n"
    body = await kitchen.largest(
        lambda size: f"POST /nota {close}content-length: {size}\r\n\r\n"
        + "x" * size,
        1 << 22,
    )
    print(f"cuerpo más grande que acepta | {body} bytes")
    headers = await kitchen.largest(
        lambda count: f"GET /sopa {close}" + "a: b\r\n" * count + "\r\n",
        1 << 12,
    )
    print(f"cabeceras que acepta | {headers + 2}")
    value = await kitchen.largest(
        lambda size: f"GET /sopa {close}a: " + "x" * size + "\r\n\r\n",
        1 << 16,
    )
    print(f"valor más largo de una | {value} bytes")
    path = await kitchen.largest(
        lambda size: "GET /" + "x" * size + f" {close}\r\n", 1 << 16
    )
    print(f"ruta más larga | {path + 1} bytes")

    # Esperarlos sería esperar de verdad: los dice la firma de `run_app`.
    idle = default(web.run_app, "keepalive_timeout")
    alone = default(RequestHandler.__init__, "keepalive_timeout")
    print(f"límite para una cabecera | {idle:g} s")
    both = f"{idle:g} s; con `AppRunner`, {alone:g} s"
    print(f"límite de quien se calla | {both}")
    names = inspect.signature(web.run_app).parameters
    limits = [name for name in names if name.endswith("_timeout")]
    others = {"keepalive_timeout", "shutdown_timeout"}
    found = "hay" if set(limits) - others else "no hay"
    print(f"límite de la función | {found}")
    cancels = default(web.run_app, "handler_cancellation")
    ends = "se suelta" if cancels else "sigue"
    print(f"la función, si se va el cliente | {ends}")
    closing = default(web.run_app, "shutdown_timeout")
    print(f"plazo del cierre | {closing:g} s")
    _, table = await asyncio.open_connection(*kitchen.address)
    table.write(HALF)
    await asyncio.sleep(0.05)
    before = asyncio.get_running_loop().time()
    await kitchen.runner.cleanup()
    took = asyncio.get_running_loop().time() - before
    waits = "no espera" if took < closing / 2 else "espera"
    print(f"límite del cierre con media cabecera | {waits}")
    table.close()


asyncio.run(main())
# ANCHOR_END: mirar
