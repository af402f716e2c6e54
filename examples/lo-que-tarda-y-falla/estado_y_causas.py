"""Un estado no es un error, y un error dice por qué en sus causas.

Ejecuta: python3 examples/lo-que-tarda-y-falla/estado_y_causas.py
"""

# ANCHOR: programa
import asyncio
import socket

from aiohttp import ClientError, ClientSession, ClientTimeout

REPLIES = {
    "/llena": "503 Service Unavailable\r\ncontent-length: 4",
    "/se-corta": "200 OK\r\ncontent-length: 100",
    "/texto": "200 OK\r\ncontent-length: 4",
}


async def attend(reader, writer):
    """Según la ruta, falla de una manera."""
    request = await reader.read(1024)
    path = request.split()[1].decode()
    if path == "/calla":
        await reader.read()
    elif path != "/cuelga":
        head = f"HTTP/1.1 {REPLIES[path]}\r\nconnection: close\r\n\r\nsopa"
        writer.write(head.encode())
    writer.close()


async def explain(name, call):
    try:
        print(f"{name}: bien, {await call}")
    except (ClientError, TimeoutError) as error:
        print(f"{name}:")
        while error:
            print(f"  {type(error).__name__}")
            error = error.__cause__


async def status(request, raises=False):
    async with request as response:
        if raises:
            response.raise_for_status()
        return response.status


async def text(request):
    async with request as response:
        return await response.text()


async def dishes(request):
    async with request as response:
        return await response.json()


async def main():
    closed = socket.create_server(("127.0.0.1", 0))
    nobody = "http://{}:{}".format(*closed.getsockname())
    closed.close()
    server = await asyncio.start_server(attend, "127.0.0.1", 0)
    url = "http://{}:{}".format(*server.sockets[0].getsockname())

    async with ClientSession() as session:
        get = session.get
        await explain("llena", status(get(url + "/llena")))
        full = status(get(url + "/llena"), raises=True)
        await explain("llena, mirando el estado", full)
        await explain("cerrada", status(get(nobody)))
        await explain("cuelga", status(get(url + "/cuelga")))
        limit = ClientTimeout(total=0.05)
        await explain("calla", status(get(url + "/calla", timeout=limit)))
        await explain("se corta", text(get(url + "/se-corta")))
        await explain("no es JSON", dishes(get(url + "/texto")))
    server.close()


asyncio.run(main())
# ANCHOR_END: programa
