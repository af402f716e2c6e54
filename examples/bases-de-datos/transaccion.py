"""Una transacción que no llega a `COMMIT` no se deshace sola.

Ejecuta: python3 examples/bases-de-datos/transaccion.py
"""

# ANCHOR: programa
import asyncio
import sqlite3
from contextlib import asynccontextmanager

import aiosqlite


@asynccontextmanager
async def transaction(connection):
    await connection.execute("BEGIN")
    try:
        yield
    except BaseException:
        await connection.execute("ROLLBACK")
        raise
    await connection.execute("COMMIT")


@asynccontextmanager
async def savepoint(connection):
    await connection.execute("SAVEPOINT extra")
    try:
        yield
    except BaseException:
        await connection.execute("ROLLBACK TO extra")
        raise
    finally:
        await connection.execute("RELEASE extra")


async def add(connection, dish):
    await connection.execute("INSERT INTO pedidos VALUES (?)", [dish])


async def order(connection, dishes):
    """Todos los platos, o ninguno."""
    async with transaction(connection):
        for dish in dishes:
            await add(connection, dish)


async def with_dessert(connection, dessert):
    """Los platos, y el postre si se puede."""
    async with transaction(connection):
        await add(connection, "arroz")
        try:
            async with savepoint(connection):
                await add(connection, "café")
                await add(connection, dessert)
        except sqlite3.IntegrityError:
            pass


async def show(connection, what):
    query = "SELECT coalesce(group_concat(plato, ', '), 'nada') FROM pedidos"
    [[dishes]] = await connection.execute_fetchall(query)
    print(f"{what}: {dishes}")
    await connection.execute("DELETE FROM pedidos")


async def main():
    # Sin `isolation_level=None`, el módulo abre transacciones por su cuenta.
    opened = aiosqlite.connect(":memory:", isolation_level=None)
    async with opened as connection:
        table = "CREATE TABLE pedidos (plato TEXT CHECK (plato <> ''))"
        await connection.execute(table)

        await order(connection, ["sopa", "pan"])
        await show(connection, "pedido entero")
        try:
            await order(connection, ["sopa", ""])
        except sqlite3.IntegrityError:
            pass
        await show(connection, "falla el segundo plato")
        await with_dessert(connection, "flan")
        await show(connection, "con postre")
        await with_dessert(connection, "")
        await show(connection, "falla el postre")


asyncio.run(main())
# ANCHOR_END: programa
