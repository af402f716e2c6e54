"""Mil conexiones abiertas a la vez, servidores y clientes en un solo hilo.

Ejecuta: python3 examples/beneficios/mil_conexiones.py
"""

# ANCHOR: programa
import asyncio
import threading

try:
    import resource
except ImportError:  # Windows no tiene este límite
    resource = None

CLIENTS = 1000


def allow_files(count):
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    if soft != resource.RLIM_INFINITY and soft < count:
        if hard != resource.RLIM_INFINITY:
            count = min(count, hard)
        resource.setrlimit(resource.RLIMIT_NOFILE, (count, hard))


async def main():
    all_ordered = asyncio.Barrier(CLIENTS)

    async def serve(reader, writer):
        """Nadie recibe respuesta hasta que han pedido los mil."""
        dish = await reader.readexactly(4)
        await all_ordered.wait()
        writer.write(dish)
        await writer.drain()
        writer.close()

    server = await asyncio.start_server(serve, "127.0.0.1", 0)
    address = server.sockets[0].getsockname()
    clients = []
    for dish in range(CLIENTS):
        reader, writer = await asyncio.open_connection(*address)
        writer.write(dish.to_bytes(4))
        clients.append((dish.to_bytes(4), reader, writer))
    print(f"conexiones abiertas a la vez: {len(clients)}")
    for dish, reader, writer in clients:
        answer = await reader.readexactly(4)
        assert answer == dish, "plato de otra mesa"
        writer.close()
    print(f"respuestas: {len(clients)}")
    print(f"hilos: {threading.active_count()}")
    server.close()


if resource:
    # Cada conexión gasta aquí dos descriptores: uno por extremo.
    allow_files(2 * CLIENTS + 100)
asyncio.run(main())
# ANCHOR_END: programa
