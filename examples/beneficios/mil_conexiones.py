"""Mil consultas con su conexión abierta a la vez, en un solo hilo.

Ejecuta: python3 examples/beneficios/mil_conexiones.py
"""

import asyncio

try:
    import resource
except ImportError:  # Windows no tiene este límite
    resource = None


def allow_files(count):
    if resource is None:
        return
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    if soft != resource.RLIM_INFINITY and soft < count:
        if hard != resource.RLIM_INFINITY:
            count = min(count, hard)
        resource.setrlimit(resource.RLIMIT_NOFILE, (count, hard))


# ANCHOR: programa
SERVICES = 1000


async def main():
    everyone = asyncio.Barrier(SERVICES)

    async def answer(reader, writer):
        # Nadie recibe respuesta hasta que han conectado los mil.
        try:
            await everyone.wait()
            writer.write(b"200")
            await writer.drain()
        finally:
            writer.close()

    server = await asyncio.start_server(answer, "127.0.0.1", 0)
    address = server.sockets[0].getsockname()
    streams = []
    try:
        for _ in range(SERVICES):
            streams.append(await asyncio.open_connection(*address))
        print(f"conexiones abiertas a la vez: {len(streams)}")
        status = b""
        for reader, _ in streams:
            status += await reader.read()
        print(f"respuestas: {status.count(b'200')}")
    finally:
        for _, writer in streams:
            writer.close()
        server.close()


# Cada conexión gasta aquí dos descriptores: uno por extremo.
allow_files(2 * SERVICES + 100)
asyncio.run(main())
# ANCHOR_END: programa
