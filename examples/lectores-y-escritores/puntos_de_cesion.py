"""Un servidor de eco y dos clientes: solo se cambia de tarea en un `await`.

Ejecuta: python3 examples/lectores-y-escritores/puntos_de_cesion.py
"""

import asyncio
import contextlib


# ANCHOR: servidor
async def serve(reader, writer, both):
    try:
        dish = await read(reader)  # 1: espera a la red
        print(f"{dish}: leo el pedido")
        print(f"{dish}: lo apunto")
        writer.write(b"apuntado\n")
        await writer.drain()  # 2: cabe, no espera
        await both.wait()  # 3: espera al pedido de la otra mesa
        print(f"{dish}: lo cocino")
        print(f"{dish}: lo sirvo")
        writer.write(f"{dish}\n".encode())
        await writer.drain()  # 4: cabe
    finally:
        writer.close()
# ANCHOR_END: servidor


async def read(reader):
    return (await reader.readline()).decode().rstrip()


async def order(address, dish):
    """Vuelve con el pedido apuntado y el plato todavía por llegar."""
    reader, writer = await asyncio.open_connection(*address)
    writer.write(f"{dish}\n".encode())
    await read(reader)
    return reader, writer


async def main():
    both = asyncio.Barrier(2)
    server = await asyncio.start_server(
        lambda reader, writer: serve(reader, writer, both), "127.0.0.1", 0
    )
    with contextlib.closing(server):
        address = server.sockets[0].getsockname()
        soup, to_table_1 = await order(address, "sopa")
        bread, to_table_2 = await order(address, "pan")
        print(f"mesa 1: llega {await read(soup)}")
        print(f"mesa 2: llega {await read(bread)}")
        to_table_1.close()
        to_table_2.close()


asyncio.run(main())
