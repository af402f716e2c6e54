"""Un cuerpo enorme, a trozos: quien lee despacio frena a quien envía.

Ejecuta: python3 examples/cien-llamadas/a_trozos.py
"""

# ANCHOR: programa
import asyncio

import aiohttp

BODY = 50_000_000
CHUNK = 100_000


class Kitchen:
    """Una cocina que envía el cuerpo entero, y apunta lo que lleva enviado."""

    def __init__(self):
        self.sent = 0

    async def attend(self, reader, writer):
        await reader.read(1024)
        head = f"HTTP/1.1 200 OK\r\ncontent-length: {BODY}\r\n\r\n"
        writer.write(head.encode())
        chunk = b"x" * CHUNK
        for _ in range(BODY // CHUNK):
            writer.write(chunk)
            await writer.drain()
            self.sent += CHUNK
        writer.close()

    async def stopped(self):
        """Espera a que la cocina no avance: ya no le cabe más."""
        before = None
        while before != self.sent:
            before = self.sent
            await asyncio.sleep(0.05)
        return before


async def main():
    kitchen = Kitchen()
    server = await asyncio.start_server(kitchen.attend, "127.0.0.1", 0)
    host, port = server.sockets[0].getsockname()
    url = f"http://{host}:{port}/carta"
    total = largest = 0
    async with aiohttp.ClientSession() as session:
        async with session.get(url) as response:
            async for chunk in response.content.iter_any():
                if total == 0:
                    early = str(await kitchen.stopped() < BODY / 2).lower()
                    print(f"se para antes de acabar: {early}")
                total += len(chunk)
                largest = max(largest, len(chunk))
    print(f"leídos: {total}")
    small = str(largest < 1_000_000).lower()
    print(f"ningún trozo pasa de un megabyte: {small}")
    server.close()


asyncio.run(main())
# ANCHOR_END: programa
