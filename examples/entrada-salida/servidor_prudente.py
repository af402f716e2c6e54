"""Un servidor con todos sus límites: de clientes, de línea y de tiempo.

Ejecuta: python3 examples/entrada-salida/servidor_prudente.py
"""

# ANCHOR: programa
import asyncio

PLACES = 100
LINE = 32
PATIENCE = 0.5
GRACE = 0.1

places = asyncio.Semaphore(PLACES)
inside = {}


async def next_order(reader):
    """Una línea de `LINE` bytes como mucho, o `None` si no hay más."""
    order = await reader.readline()
    if order and not order.endswith(b"\n"):
        raise EOFError
    return order.decode().rstrip("\n") if order else None


async def converse(reader, writer):
    while True:
        async with asyncio.timeout(PATIENCE):
            order = await next_order(reader)
        if order is None:
            return
        writer.write(f"oído: {order}\n".encode())
        # Quien no lee retiene su sitio igual que quien no escribe.
        async with asyncio.timeout(PATIENCE):
            await writer.drain()


async def attend(reader, writer):
    task = asyncio.current_task()
    inside[task] = writer
    try:
        async with places:
            await converse(reader, writer)
            writer.close()
            async with asyncio.timeout(PATIENCE):
                await writer.wait_closed()
    except TimeoutError:
        print("fuera: no dice nada")
    except ValueError:
        print("fuera: línea no válida")
    except (EOFError, ConnectionError):
        print("fuera: se ha cortado")
    finally:
        # Con `close`, seguiría abierta mientras el cliente no leyera.
        writer.transport.abort()
        del inside[task]


async def close(server):
    server.close()
    print("cerrada")
    if not inside:
        return
    _, late = await asyncio.wait(list(inside), timeout=GRACE)
    if late:
        print(f"no se van: quedan {len(late)}")
        for task in late:
            # Desde 3.13, `server.abort_clients()`.
            inside[task].transport.abort()
        await asyncio.wait(late)
# ANCHOR_END: programa


async def main():
    server = await asyncio.start_server(attend, "127.0.0.1", 0, limit=LINE)
    address = server.sockets[0].getsockname()

    # Uno que pide, uno que no acaba la línea y uno que calla.
    for orders in [b"sopa\n", b"x" * 1000, b""]:
        reader, writer = await asyncio.open_connection(*address)
        writer.write(orders)
        try:
            print((await reader.read(64)).decode(), end="")
        except ConnectionError:
            pass
        writer.close()

    # Y uno que no se va.
    reader, writer = await asyncio.open_connection(*address)
    writer.write("café\n".encode())
    print((await reader.readline()).decode(), end="")
    await close(server)
    writer.close()


asyncio.run(main())
