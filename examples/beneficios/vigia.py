"""El vigía: pregunta a varios servicios, de dos en dos y con un límite.

Ejecuta: python3 examples/beneficios/vigia.py

Con tus servicios: python3 examples/beneficios/vigia.py example.com:80
"""

import asyncio
import sys


async def services():
    """Los argumentos que son `nombre:puerto` o, si no hay, cuatro de prueba."""
    given = [address for address in sys.argv[1:] if ":" in address]
    if given:
        return {address: address for address in given}
    names = ("clima", "noticias", "tráfico", "mapas")
    return {name: await start(name) for name in names}


async def start(name):
    """Un servicio de prueba: «noticias» no contesta y «tráfico» cuelga."""

    async def serve(reader, writer):
        # Responde una vez, porque el vigía pregunta una vez.
        server.close()
        try:
            await reader.readline()
            if name == "noticias":
                await asyncio.sleep(3600)
            elif name != "tráfico":
                writer.write(b"HTTP/1.1 200 OK\r\n\r\n")
                await writer.drain()
        except asyncio.CancelledError:
            pass  # el programa ha acabado
        finally:
            writer.close()

    server = await asyncio.start_server(serve, "127.0.0.1", 0)
    host, port = server.sockets[0].getsockname()
    return f"{host}:{port}"


async def get(address):
    """El número con el que responde: 200 es que todo va bien."""
    host, _, port = address.rpartition(":")
    reader, writer = await asyncio.open_connection(host, port)
    try:
        writer.write(f"GET / HTTP/1.1\r\nHost: {address}\r\n\r\n".encode())
        # Basta con el principio: «HTTP/1.1 200».
        start = await reader.readexactly(12)
    except asyncio.IncompleteReadError:
        raise ConnectionError("ha colgado sin responder") from None
    finally:
        writer.close()
    if not (start.startswith(b"HTTP/1.") and start[9:].isdigit()):
        raise ConnectionError("no responde en HTTP")
    return start[9:].decode()


# ANCHOR: programa
LIMIT = 1
# Cuántas consultas puede haber a la vez.
SLOTS = asyncio.Semaphore(2)


async def check(address):
    async with SLOTS:
        try:
            async with asyncio.timeout(LIMIT):
                return await get(address)
        except TimeoutError:
            return "tarda demasiado"
        except OSError:
            return "no responde"


async def main():
    checks = {}
    async with asyncio.TaskGroup() as group:
        for service, address in (await services()).items():
            checks[service] = group.create_task(check(address))
    for service, task in checks.items():
        print(f"{service}: {task.result()}")


asyncio.run(main())
# ANCHOR_END: programa
