"""Dos maneras de esperar una conexión que tienes tú.

Ejecuta: python3 examples/bases-de-datos/esperar_conexion.py
"""

# ANCHOR: programa
import asyncio
from contextlib import asynccontextmanager

import aiosqlite

# Lo que dura la espera.
LIMIT = 0.5

DISHES = "VALUES ('sopa'), ('pan'), ('flan')"


class Pool:
    """Presta una conexión."""

    def __init__(self, connection):
        self.idle = asyncio.Queue()
        self.idle.put_nowait(connection)

    @asynccontextmanager
    async def acquire(self):
        async with asyncio.timeout(LIMIT):
            connection = await self.idle.get()
        try:
            yield connection
        finally:
            self.idle.put_nowait(connection)


async def other_query(pool):
    try:
        async with pool.acquire() as connection:
            rows = await connection.execute_fetchall(DISHES)
        return f"{len(list(rows))} filas"
    except TimeoutError as error:
        return type(error).__name__


async def main():
    opened = aiosqlite.connect(":memory:", isolation_level=None)
    async with opened as only:
        pool = Pool(only)

        async with pool.acquire() as connection:
            await connection.execute("BEGIN")
            print("con una transacción abierta, a la reserva:")
            print(f"  {await other_query(pool)}")
            rows = await connection.execute_fetchall(DISHES)
            print("con una transacción abierta, en ella:")
            print(f"  {len(list(rows))} filas")
            await connection.execute("COMMIT")

        async with pool.acquire() as connection:
            async with connection.execute(DISHES) as cursor:
                await cursor.fetchone()
                print("con un cursor a medias:")
                print(f"  {await other_query(pool)}")
        print("al soltarlo:")
        print(f"  {await other_query(pool)}")


asyncio.run(main())
# ANCHOR_END: programa
