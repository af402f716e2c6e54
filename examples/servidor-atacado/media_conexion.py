"""El cliente que pide y cierra su mitad de la conexión.

Ejecuta: python3 examples/servidor-atacado/media_conexion.py
"""

# ANCHOR: programa
import asyncio

from aiohttp import web


async def asks(shuts):
    news = asyncio.Queue()
    done = asyncio.Event()

    async def stew(request):
        news.put_nowait("se guisa")
        try:
            await done.wait()
            news.put_nowait("se acaba")
        except asyncio.CancelledError:
            news.put_nowait("se suelta")
            raise
        return web.Response(text="guiso")

    app = web.Application()
    app.router.add_get("/guiso", stew)
    runner = web.AppRunner(app, access_log=None, handler_cancellation=True)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    reader, writer = await asyncio.open_connection(*runner.addresses[0])
    writer.write(b"GET /guiso HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n")
    print(f"  {await news.get()}", end="")
    if shuts:
        writer.write_eof()
    # Lo que haya hecho el cliente llega antes que el guiso.
    await asyncio.sleep(0.05)
    done.set()
    print(f", {await news.get()}", end="")
    reply = await reader.read()
    print(f", y le llegan {len(reply)} bytes")
    writer.close()
    await runner.cleanup()


async def main():
    print("pide y espera")
    await asks(shuts=False)
    print("pide y cierra su mitad")
    await asks(shuts=True)


asyncio.run(main())
# ANCHOR_END: programa
