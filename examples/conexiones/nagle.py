"""Escribir dos veces y leer: con TCP_NODELAY no se espera; sin él, sí.

Ejecuta: python3 examples/conexiones/nagle.py
"""

# ANCHOR: programa
import asyncio
import socket
import statistics
import time

ORDERS = 21


async def kitchen(reader, writer):
    """Contesta con un byte a cada pedido, que son dos."""
    for _ in range(ORDERS):
        await reader.readexactly(2)
        writer.write(b"!")
        await writer.drain()
    writer.close()


async def order_time(nodelay):
    """Lo que tarda un pedido escrito en dos veces: la mediana."""
    server = await asyncio.start_server(kitchen, "127.0.0.1", 0)
    host, port = server.sockets[0].getsockname()
    async with server:
        reader, writer = await asyncio.open_connection(host, port)
        connection = writer.get_extra_info("socket")
        option = (socket.IPPROTO_TCP, socket.TCP_NODELAY)
        connection.setsockopt(*option, nodelay)
        times = []
        for _ in range(ORDERS):
            before = time.perf_counter()
            writer.write(b"2")
            writer.write(b"B")
            await reader.readexactly(1)
            times.append(time.perf_counter() - before)
        writer.close()
        await writer.wait_closed()
    return statistics.median(times)


for nodelay in [True, False]:
    seconds = asyncio.run(order_time(nodelay))
    waits = "más" if seconds > 0.03 else "menos"
    print(f"set_nodelay({str(nodelay).lower()}): {waits} de 30 ms por pedido")
# ANCHOR_END: programa
