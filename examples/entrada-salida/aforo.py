"""Un límite de conexiones: quien no cabe espera, ya aceptado.

Ejecuta: python3 examples/entrada-salida/aforo.py
"""

# ANCHOR: programa
import asyncio

SEATS = 2
seats = asyncio.Semaphore(SEATS)
inside = 0


async def attend(reader, writer):
    global inside
    # La conexión ya está aceptada: el límite es de conversaciones.
    async with seats:
        inside += 1
        writer.write(bytes([inside]))
        await writer.drain()
        # Nada más que leer: se ha levantado de la mesa.
        await reader.read()
        inside -= 1
    writer.close()


async def enters(name, guest):
    reader, _ = guest
    [count] = await reader.readexactly(1)
    print(f"{name} se sienta: {count} dentro")


async def leave(guest):
    reader, writer = guest
    writer.write_eof()
    await reader.read()
    writer.close()
    await writer.wait_closed()


async def main():
    server = await asyncio.start_server(attend, "127.0.0.1", 0)
    address = server.sockets[0].getsockname()

    ana = await asyncio.open_connection(*address)
    await enters("Ana", ana)
    luis = await asyncio.open_connection(*address)
    await enters("Luis", luis)
    eva = await asyncio.open_connection(*address)
    print("Eva está conectada, y nadie la atiende")

    print("Ana se va")
    await leave(ana)
    await enters("Eva", eva)
    await leave(luis)
    await leave(eva)
    server.close()


asyncio.run(main())
# ANCHOR_END: programa
