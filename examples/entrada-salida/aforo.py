"""Un límite de conexiones: quien no cabe espera, ya aceptado.

Ejecuta: python3 examples/entrada-salida/aforo.py
"""

# ANCHOR: programa
import asyncio
import contextlib

PLACES = 2
places = asyncio.Semaphore(PLACES)
inside = 0


async def attend(reader, writer):
    global inside
    # La conexión ya está aceptada: el límite es de conversaciones.
    try:
        async with places:
            inside += 1
            try:
                writer.write(bytes([inside]))
                await writer.drain()
                # Nada más que leer: la mesa se ha ido.
                await reader.read()
            finally:
                inside -= 1
    finally:
        writer.close()


async def enters(name, client):
    reader, _ = client
    [count] = await reader.readexactly(1)
    print(f"{name} entra, y hay {count} dentro")


async def leave(client):
    reader, writer = client
    writer.write_eof()
    await reader.read()
    writer.close()
    await writer.wait_closed()


async def main():
    server = await asyncio.start_server(attend, "127.0.0.1", 0)
    with contextlib.closing(server):
        address = server.sockets[0].getsockname()

        first = await asyncio.open_connection(*address)
        await enters("la mesa 1", first)
        second = await asyncio.open_connection(*address)
        await enters("la mesa 2", second)
        third = await asyncio.open_connection(*address)
        print("la mesa 3 está conectada, y nadie la atiende")

        print("la mesa 1 se va")
        await leave(first)
        await enters("la mesa 3", third)
        await leave(second)
        await leave(third)


asyncio.run(main())
# ANCHOR_END: programa
