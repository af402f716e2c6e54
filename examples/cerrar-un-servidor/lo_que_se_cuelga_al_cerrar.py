"""Con qué clientes acaba un cierre ordenado, y con cuáles espera.

Ejecuta: python3 examples/cerrar-un-servidor/lo_que_se_cuelga_al_cerrar.py
"""

# ANCHOR: cocina
import asyncio

from aiohttp import web


def routes(served):
    async def soup(request):
        return web.Response(text="sopa")

    async def stew(request):
        await served.wait()
        return web.Response(text="guiso")

    async def endless(request):
        response = web.StreamResponse()
        await response.prepare(request)
        await asyncio.Event().wait()

    app = web.Application()
    app.router.add_get("/sopa", soup)
    app.router.add_get("/guiso", stew)
    app.router.add_get("/caldo", endless)
    return app


async def settle():
    """Deja llegar lo enviado."""
    await asyncio.sleep(0.05)
    for _ in range(50):
        await asyncio.sleep(0)
# ANCHOR_END: cocina


# ANCHOR: programa
async def close_with(parts):
    served = asyncio.Event()
    runner = web.AppRunner(routes(served), handler_cancellation=True)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    host, port = runner.addresses[0]
    _, table = await asyncio.open_connection(host, port)
    for part in parts:
        table.write(part)
        await settle()
    closing = asyncio.create_task(runner.cleanup())
    await settle()
    steps = ["acaba" if closing.done() else "espera"]
    served.set()
    await settle()
    steps.append("acaba" if closing.done() else "espera")
    table.transport.abort()
    await closing
    return " | ".join([*steps, "acaba"])


async def main():
    soup = b"GET /sopa HTTP/1.1\r\nhost: cocina\r\n\r\n"
    stew = b"GET /guiso HTTP/1.1\r\nhost: cocina\r\n\r\n"
    broth = b"GET /caldo HTTP/1.1\r\nhost: cocina\r\n\r\n"
    half = b"GET /sopa HTTP/1.1\r\nhost: "
    print("el cliente: al cerrar | al servir el guiso | al irse")
    for name, parts in [
        ("nada enviado", [b""]),
        ("servido, y callado", [soup]),
        ("servido, y otra a medias", [soup, half]),
        ("petición en curso", [stew]),
        ("cabecera a medias", [half]),
        ("cuerpo sin fin", [broth]),
    ]:
        print(f"{name}: {await close_with(parts)}")


asyncio.run(main())
# ANCHOR_END: programa
