"""Un intermediario: lo que llega por un lado sale por el otro.

Ejecuta: python3 examples/red-de-verdad/intermediario.py
"""

# ANCHOR: programa
import asyncio

PATIENCE = 5


async def copy(reader, writer):
    copied = 0
    while data := await reader.read(8192):
        writer.write(data)
        await writer.drain()
        copied += len(data)
    # El medio cierre también pasa al otro lado.
    writer.write_eof()
    return copied


async def relay(kitchen, table_in, table_out):
    """Une a la mesa con la cocina, hasta que cuelguen las dos."""
    try:
        async with asyncio.timeout(PATIENCE):
            kitchen_in, kitchen_out = await asyncio.open_connection(*kitchen)
        try:
            # Si un sentido falla, el otro se cancela.
            async with asyncio.TaskGroup() as group:
                up = group.create_task(copy(table_in, kitchen_out))
                down = group.create_task(copy(kitchen_in, table_out))
        finally:
            kitchen_out.close()
    finally:
        table_out.close()
    print(f"a la cocina {up.result()} bytes, a la mesa {down.result()}")


async def bill(reader, writer):
    """Lee hasta el final, y contesta entonces cuánto ha leído."""
    orders = (await reader.read()).decode()
    writer.write(f"la cuenta: {len(orders.splitlines())} platos".encode())
    writer.close()


async def dine(middle):
    reader, writer = await asyncio.open_connection(*middle)
    writer.write(b"sopa\npan\n")
    writer.write_eof()
    try:
        return (await reader.read()).decode()
    finally:
        writer.close()


async def main():
    kitchen = await asyncio.start_server(bill, "127.0.0.1", 0)
    address = kitchen.sockets[0].getsockname()
    relayed = asyncio.Event()

    async def attend(reader, writer):
        await relay(address, reader, writer)
        relayed.set()

    middle = await asyncio.start_server(attend, "127.0.0.1", 0)
    total = await dine(middle.sockets[0].getsockname())
    await relayed.wait()
    print(total)
    kitchen.close()
    middle.close()


asyncio.run(main())
# ANCHOR_END: programa
