"""El límite de aiohttp, que cuenta con el reloj del bucle.

Ejecuta: python3 examples/cerrar-un-servidor/limite_sin_reloj.py
"""

# ANCHOR: programa
import asyncio

from aiohttp import web


async def main():
    app = web.Application()
    runner = web.AppRunner(app, access_log=None, keepalive_timeout=0.05)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    # El cliente se guarda, y no dice nada.
    reader, writer = await asyncio.open_connection(*runner.addresses[0])
    reply = await reader.read()
    print(f"con el reloj del bucle:\n  le cuelgan, con {len(reply)} bytes")
    writer.close()
    await runner.cleanup()


asyncio.run(main())
# ANCHOR_END: programa
