"""Cerrar una reserva espera a que vuelvan todas sus conexiones.

Ejecuta: python3 examples/reserva-de-conexiones/cerrar_reserva.py
"""

# ANCHOR: programa
import asyncio
from contextlib import asynccontextmanager

import aiosqlite

LIMIT = 0.1


class Pool:
    """aiosqlite no trae reserva: presta una conexión hasta que se cierra."""

    def __init__(self, connection):
        self.idle, self.closing = asyncio.Queue(), False
        self.idle.put_nowait(connection)

    @asynccontextmanager
    async def acquire(self):
        if self.closing:
            raise RuntimeError("la reserva está cerrada")
        connection = await self.idle.get()
        try:
            yield connection
        finally:
            self.idle.put_nowait(connection)

    async def close(self):
        self.closing = True
        connection = await self.idle.get()
        await connection.close()


async def order(pool, started, go):
    """Un pedido que tiene una transacción abierta hasta que se lo dicen."""
    async with pool.acquire() as connection:
        await connection.execute("BEGIN")
        started.set()
        await go.wait()
        await connection.execute("INSERT INTO pedidos VALUES ('sopa')")
        await connection.execute("COMMIT")


async def main():
    opened = await aiosqlite.connect(":memory:", isolation_level=None)
    await opened.execute("CREATE TABLE pedidos (plato TEXT)")
    pool = Pool(opened)

    started, go = asyncio.Event(), asyncio.Event()
    task = asyncio.create_task(order(pool, started, go))
    # Si falla antes, no avisa.
    task.add_done_callback(lambda _: started.set())
    await started.wait()

    try:
        async with asyncio.timeout(LIMIT):
            await pool.close()
        print("con un pedido a medias, se cierra: sí")
    except TimeoutError:
        print("con un pedido a medias, se cierra: no")
    try:
        async with pool.acquire():
            pass
    except RuntimeError as error:
        print("quien pide una conexión:")
        print(f"  {type(error).__name__}: {error}")
    go.set()
    await task
    print(f"el pedido a medias acaba bien: {yes(not task.exception())}")
    await pool.close()
    print("cerrada")


def yes(it):
    return "sí" if it else "no"


asyncio.run(main())
# ANCHOR_END: programa
