"""Cuántas llamadas hay en curso a la vez, según quién guarde el permiso.

Ejecuta: python3 examples/llamar-a-servicios/con_tope.py
"""

# ANCHOR: cocina
import asyncio

import aiohttp


class Kitchen:
    """Contesta enseguida, y no sirve hasta que tiene `wanted` mesas
    esperando."""

    def __init__(self, wanted):
        self.wanted = wanted
        self.waiting = 0
        self.most = 0
        self.served = asyncio.Event()

    async def attend(self, reader, writer):
        while await reader.read(1024):
            writer.write(b"HTTP/1.1 200 OK\r\ncontent-length: 4\r\n\r\n")
            self.waiting += 1
            self.most = max(self.most, self.waiting)
            if self.waiting == self.wanted:
                self.served.set()
            await self.served.wait()
            self.waiting -= 1
            writer.write(b"sopa")
        writer.close()
# ANCHOR_END: cocina


# ANCHOR: clientes
CALLS = 150


async def call(session, url, places, until):
    async with places:
        response = await session.get(url)
        if until == "body":
            return await response.text()
    return await response.text()


async def most_waiting(session, places, until, wanted):
    """Cuántas tiene a la vez la cocina, que sirve cuando hay `wanted`."""
    kitchen = Kitchen(wanted)
    server = await asyncio.start_server(
        kitchen.attend, "127.0.0.1", 0, backlog=1024
    )
    host, port = server.sockets[0].getsockname()
    url = f"http://{host}:{port}/plato"
    places = asyncio.Semaphore(places)
    replies = await asyncio.gather(
        *[call(session, url, places, until) for _ in range(CALLS)]
    )
    assert set(replies) == {"sopa"}
    server.close()
    return kitchen.most


async def main():
    async with aiohttp.ClientSession() as session:
        most = await most_waiting(session, CALLS, "body", 100)
        print(f"sin tope: {most}")

    connector = aiohttp.TCPConnector(limit=0)
    async with aiohttp.ClientSession(connector=connector) as session:
        most = await most_waiting(session, CALLS, "body", CALLS)
        print(f"sin el tope de serie: {most}")

        most = await most_waiting(session, 10, "head", CALLS)
        print(f"permiso hasta la cabecera: {most}")

        most = await most_waiting(session, 10, "body", 10)
        print(f"permiso hasta el final del cuerpo: {most}")


asyncio.run(main())
# ANCHOR_END: clientes
