"""Quien pidió la consulta ya no espera, y la consulta sigue.

Ejecuta: python3 examples/consulta-cortada/limite_no_cancela.py
"""

# ANCHOR: lenta
import asyncio
import threading
from contextlib import asynccontextmanager

import aiosqlite

# Un pedido al que la base da muchas vueltas, y acaba en una fila.
SLOW = """INSERT INTO pedidos WITH RECURSIVE
    vueltas(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM vueltas LIMIT 9999)
    SELECT max(n) FROM vueltas"""


class Gate:
    def __init__(self):
        self.opened = threading.Event()
        self.running = asyncio.Event()


async def watch(connection, gate):
    """Con la puerta cerrada, la base avisa de que ha empezado y se para."""
    loop = asyncio.get_running_loop()

    def progress():
        if not gate.opened.is_set():
            loop.call_soon_threadsafe(gate.running.set)
            gate.opened.wait()
        # Con otra cosa, la base abandonaría la consulta.
        return 0

    await connection.set_progress_handler(progress, 1000)
# ANCHOR_END: lenta


# ANCHOR: cortes
@asynccontextmanager
async def transaction(connection):
    await connection.execute("BEGIN")
    try:
        yield
    except BaseException:
        await connection.execute("ROLLBACK")
        raise
    await connection.execute("COMMIT")


async def loose(connection):
    await connection.execute(SLOW)


async def in_transaction(connection):
    async with transaction(connection):
        await connection.execute(SLOW)


async def without_rollback(connection):
    await connection.execute("BEGIN")
    await connection.execute(SLOW)
    await connection.execute("COMMIT")


async def turns():
    """Da tiempo a lo que no espera a la base."""
    for _ in range(9):
        await asyncio.sleep(0)


def yes(it):
    return "sí" if it else "no"


async def cut(connection, gate, order):
    """Corta un pedido mientras la base trabaja, y mira qué queda."""
    gate.opened.clear()
    gate.running.clear()
    order = asyncio.create_task(order)
    order.add_done_callback(lambda _: gate.running.set())
    await gate.running.wait()
    if order.done():
        # Antes solo acaba si falla.
        order.result()
    order.cancel()
    await turns()
    print(f"  quien lo pidió ya no espera: {yes(order.done())}")
    count = "SELECT count(*) FROM pedidos"
    rows = asyncio.create_task(connection.execute_fetchall(count))
    await turns()
    print(f"  se puede usar la conexión: {yes(rows.done())}")
    gate.opened.set()
    await asyncio.wait([order])
    [[rows]] = await rows
    print(f"  filas, cuando la base acaba: {rows}")
# ANCHOR_END: cortes


# ANCHOR: main
async def main():
    opened = aiosqlite.connect(":memory:", isolation_level=None)
    async with opened as connection:
        await connection.execute("CREATE TABLE pedidos (n)")
        gate = Gate()
        await watch(connection, gate)

        print("suelto:")
        await cut(connection, gate, loose(connection))
        await connection.execute("DELETE FROM pedidos")
        print("en una transacción:")
        await cut(connection, gate, in_transaction(connection))
        print("en una transacción que nadie deshace:")
        await cut(connection, gate, without_rollback(connection))
        print(f"  sigue abierta: {yes(connection.in_transaction)}")


asyncio.run(main())
# ANCHOR_END: main
