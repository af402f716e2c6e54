"""Un servidor para copiar entero: sus límites, su despedida y su cierre.

Ejecuta: python3 examples/red-de-verdad/servidor_entero.py
"""

# ANCHOR: conversacion
import asyncio

PLACES = 100
LINE = 32
PATIENCE = 0.5
FAREWELL = 0.5
GRACE = 5


async def next_order(reader, closing):
    """Una línea de `LINE` bytes como mucho, o el motivo para acabar."""
    read = asyncio.create_task(reader.readline())
    stop = asyncio.create_task(closing.wait())
    try:
        await asyncio.wait(
            {read, stop},
            timeout=PATIENCE,
            return_when=asyncio.FIRST_COMPLETED,
        )
        if not read.done():
            return None, "cerramos" if stop.done() else "no respondes"
        order = read.result()
        if order.endswith(b"\n"):
            return order.decode().rstrip("\n"), None
        return None, "pedido a medias" if order else "adiós"
    except ValueError:
        return None, "pedido no válido"
    finally:
        # Quien lee se espera: un flujo no admite dos lecturas a la vez.
        read.cancel()
        stop.cancel()
        await asyncio.wait({read, stop})


async def converse(reader, writer, closing):
    """Atiende pedidos hasta que algo lo acaba, y dice qué."""
    while True:
        order, reason = await next_order(reader, closing)
        if reason:
            return reason
        writer.write(f"oído: {order}\n".encode())
        async with asyncio.timeout(PATIENCE):
            await writer.drain()


async def say_goodbye(reader, writer, reason):
    """Dice el motivo, y lee lo que quede para que llegue."""
    writer.write(f"{reason}\n".encode())
    writer.write_eof()
    await writer.drain()
    left = 1_000_000
    while left > 0 and (data := await reader.read(65536)):
        left -= len(data)


async def attend(reader, writer, closing):
    try:
        try:
            reason = await converse(reader, writer, closing)
        except TimeoutError:
            reason = "no respondes"
        print(f"fuera: {reason}")
        async with asyncio.timeout(FAREWELL):
            await say_goodbye(reader, writer, reason)
    except ConnectionError:
        print("fuera: se ha cortado")
    except TimeoutError:
        # Si ni así se va, se suelta.
        pass
    finally:
        writer.transport.abort()
# ANCHOR_END: conversacion


# ANCHOR: servidor
async def serve(started, closing):
    places = asyncio.Semaphore(PLACES)
    inside = set()

    async def enter(reader, writer):
        task = asyncio.current_task()
        inside.add(task)
        try:
            async with places:
                await attend(reader, writer, closing)
        finally:
            inside.discard(task)

    server = await asyncio.start_server(enter, "127.0.0.1", 0, limit=LINE)
    started.set_result(server.sockets[0].getsockname())
    await closing.wait()
    server.close()
    late = set()
    if inside:
        _, late = await asyncio.wait(set(inside), timeout=GRACE)
    in_time = str(not late).lower()
    print(f"cerrado a tiempo: {in_time}, quedan {len(late)}")
# ANCHOR_END: servidor


# ANCHOR: clientes
async def main():
    started = asyncio.get_running_loop().create_future()
    closing = asyncio.Event()
    server = asyncio.create_task(serve(started, closing))
    address = await started

    # Uno que pide y se va, uno que se corta, uno que no acaba y uno que calla.
    for orders, leaves in [
        ("sopa\n", True), ("pan", True), ("x" * 100_000, False), ("", False)
    ]:
        reader, writer = await asyncio.open_connection(*address)
        writer.write(orders.encode())
        await writer.drain()
        if leaves:
            writer.write_eof()
        print((await reader.read()).decode(), end="")
        writer.close()

    # Y uno que está dentro cuando se cierra.
    reader, writer = await asyncio.open_connection(*address)
    writer.write("café\n".encode())
    replies = await reader.readline()
    closing.set()
    replies += await reader.read()
    print(replies.decode(), end="")
    writer.close()
    await server


asyncio.run(main())
# ANCHOR_END: clientes
