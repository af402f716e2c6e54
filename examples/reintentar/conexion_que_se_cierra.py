"""La conexión guardada se cierra justo cuando llega la llamada siguiente.

Ejecuta: python3 examples/reintentar/conexion_que_se_cierra.py
"""

# ANCHOR: programa
import asyncio

import aiohttp

REPLY = b"HTTP/1.1 200 OK\r\ncontent-length: 4\r\n\r\nsopa"


class Kitchen:
    def __init__(self):
        self.seen = 0

    async def attend(self, reader, writer):
        """Atiende una llamada. La siguiente la lee, y cuelga sin contestar."""
        request = await reader.read(1024)
        self.seen += 1
        writer.write(REPLY)
        if not request.startswith(b"GET /se-va ") and await reader.read(1024):
            self.seen += 1
        writer.close()


async def main():
    kitchen = Kitchen()
    server = await asyncio.start_server(kitchen.attend, "127.0.0.1", 0)
    url = "http://{}:{}".format(*server.sockets[0].getsockname())
    for first, method in [
        ("/se-va", "POST"), ("/cuelga", "GET"), ("/cuelga", "POST")
    ]:
        async with aiohttp.ClientSession() as session:
            async with session.get(url + first) as response:
                await response.read()
            # Da tiempo a que la conexión se cierre.
            await asyncio.sleep(0.02)
            try:
                async with session.request(method, url + "/plato") as response:
                    end = f"{response.status} {response.reason}"
            except aiohttp.ClientError as error:
                end = type(error).__name__
        print(f"{first}, {method}: la cocina ha visto {kitchen.seen}\n  {end}")
        kitchen.seen = 0
    server.close()


asyncio.run(main())
# ANCHOR_END: programa
