"""Una cola de comandas con arriendo, en SQLite y en PostgreSQL.

Ejecuta: python3 examples/postgresql/arriendo.py
"""

# ANCHOR: tomar
import asyncio
import os
import tempfile
from contextlib import asynccontextmanager
from pathlib import Path

import aiosqlite
import asyncpg

# La primera que no tiene nadie, o cuyo arriendo ha vencido.
TAKE_SQLITE = """UPDATE comandas
    SET cocinero = ?, hasta = (julianday('now') - 2440587.5) * 86400 + ?
    WHERE id = (SELECT id FROM comandas
        WHERE hasta < (julianday('now') - 2440587.5) * 86400
        ORDER BY id LIMIT 1)
    RETURNING plato"""

# Lo mismo, sin esperar a la que otro está tomando.
TAKE_POSTGRES = """UPDATE comandas
    SET cocinero = $1, hasta = extract(epoch FROM clock_timestamp()) + $2
    WHERE id = (SELECT id FROM comandas
        WHERE hasta < extract(epoch FROM clock_timestamp())
        ORDER BY id LIMIT 1 FOR UPDATE SKIP LOCKED)
    RETURNING plato"""


class InSQLite:
    def __init__(self, connection):
        self.connection = connection

    async def take(self, cook, lease):
        values = [cook, lease]
        rows = await self.connection.execute_fetchall(TAKE_SQLITE, values)
        return next((dish for [dish] in rows), None)

    async def finish(self, cook, dish):
        """Solo quien la tiene puede darla por hecha."""
        query = "DELETE FROM comandas WHERE cocinero = ? AND plato = ?"
        cursor = await self.connection.execute(query, [cook, dish])
        return cursor.rowcount == 1

    async def add(self, *order):
        query = "INSERT INTO comandas VALUES (?, ?, '', 0)"
        await self.connection.execute(query, order)


class InPostgres:
    def __init__(self, pool):
        self.pool = pool

    async def take(self, cook, lease):
        return await self.pool.fetchval(TAKE_POSTGRES, cook, lease)

    async def finish(self, cook, dish):
        query = "DELETE FROM comandas WHERE cocinero = $1 AND plato = $2"
        return await self.pool.execute(query, cook, dish) == "DELETE 1"

    async def add(self, *order):
        query = "INSERT INTO comandas VALUES ($1, $2, '', 0)"
        await self.pool.execute(query, *order)
# ANCHOR_END: tomar


# ANCHOR: cocineros
async def cook(orders, name):
    """Toma comandas y las hace hasta que no queda ninguna libre."""
    done = []
    while dish := await orders.take(name, 3600.0):
        if await orders.finish(name, dish):
            done.append(dish)
    return done


async def share_out(orders):
    cooks = [cook(orders, f"cocinero {number}") for number in range(4)]
    done = sum(await asyncio.gather(*cooks), [])
    print(f"  hechas: {len(done)}; distintas: {len(set(done))}")


async def abandon(orders):
    """Ana toma una comanda y se va a casa."""
    await orders.add(1, "flan")
    dish = await orders.take("Ana", 0.1)
    while not (again := await orders.take("Luis", 3600.0)):
        # Aún no ha vencido.
        await asyncio.sleep(0.01)
    print(f"  Ana toma: {dish}; Luis, después: {again}")
    for cook, dish in [("Ana", dish), ("Luis", again)]:
        done = await orders.finish(cook, dish)
        print(f"  {cook} la acaba: {'sí' if done else 'no'}")


TABLE = """CREATE TABLE comandas
    (id INTEGER, plato TEXT, cocinero TEXT, hasta DOUBLE PRECISION)"""


@asynccontextmanager
async def in_sqlite():
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "comandas.db")
        opened = aiosqlite.connect(path, isolation_level=None)
        async with opened as connection:
            await connection.execute(TABLE)
            yield InSQLite(connection)


@asynccontextmanager
async def in_postgres():
    url = os.environ["DATABASE_URL"]
    async with asyncpg.create_pool(url, min_size=1, max_size=4) as pool:
        await pool.execute("DROP TABLE IF EXISTS comandas")
        await pool.execute(TABLE)
        yield InPostgres(pool)


async def main():
    for name, opened in [("SQLite", in_sqlite), ("PostgreSQL", in_postgres)]:
        async with opened() as orders:
            for number in range(40):
                await orders.add(number, f"plato {number}")
            print(f"{name}:")
            await share_out(orders)
            await abandon(orders)


asyncio.run(main())
# ANCHOR_END: cocineros
