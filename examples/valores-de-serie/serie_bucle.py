"""Lo que traen puesto el bucle, sus hilos y sus flujos.

Ejecuta: python3 examples/valores-de-serie/serie_bucle.py
"""

# ANCHOR: programa
import asyncio
import inspect
import io
import os
import socket
import threading
from concurrent.futures import ThreadPoolExecutor


def yes(it):
    return "sí" if it else "no"


def has_nodelay(writer):
    connection = writer.get_extra_info("socket")
    return connection.getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY)


async def main():
    print("Qué | asyncio")
    threads = threading.active_count()
    print(f"hilos que ejecutan tareas | {threads}")
    # La reserva de serie del bucle es esta, sin argumentos.
    most = ThreadPoolExecutor()._max_workers
    cores = len(os.sched_getaffinity(0)), os.cpu_count()
    rule = most in [min(32, count + 4) for count in cores]
    rule = "los núcleos y cuatro más, hasta 32" if rule else most
    print(f"hilos de apoyo, como mucho | {rule}")

    limit = inspect.signature(asyncio.open_connection).parameters["limit"]
    print(f"búfer de lectura | {limit.default} bytes")
    reader = asyncio.StreamReader()
    reader.feed_data(b"x" * (1 << 24) + b"\n")
    try:
        await reader.readline()
        print("línea más larga | sin tope")
    except ValueError:
        print(f"línea más larga | {limit.default} bytes")

    accepted = asyncio.Queue()
    kitchen = await asyncio.start_server(
        lambda *table: accepted.put_nowait(table), "127.0.0.1", 0
    )
    address = kitchen.sockets[0].getsockname()
    _, table = await asyncio.open_connection(*address)
    _, waiter = await accepted.get()
    print(f"`TCP_NODELAY` al conectar | {yes(has_nodelay(table))}")
    print(f"`TCP_NODELAY` al aceptar | {yes(has_nodelay(waiter))}")
    table.close()
    waiter.close()
    kitchen.close()
    size = io.DEFAULT_BUFFER_SIZE
    print(f"lo que un archivo lleva de una vez | {size} bytes")


asyncio.run(main())
# ANCHOR_END: programa
