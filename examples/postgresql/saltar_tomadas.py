"""Dos cocineros toman una comanda a la vez: con `SKIP LOCKED`, otra cada uno.

Ejecuta: python3 examples/postgresql/saltar_tomadas.py
"""

# ANCHOR: programa
import asyncio
import os

import asyncpg

FIRST = """SELECT id, plato FROM comandas
    WHERE cocinero IS NULL ORDER BY id LIMIT 1"""
FIRST_FREE = FIRST + " FOR UPDATE SKIP LOCKED"


async def take(pool, query, cook, both):
    async with pool.acquire() as connection, connection.transaction():
        number, dish = await connection.fetchrow(query)
        # Los dos han elegido, y ninguno lo ha dicho.
        await both.wait()
        update = "UPDATE comandas SET cocinero = $1 WHERE id = $2"
        await connection.execute(update, cook, number)
    return dish


async def main():
    url = os.environ["DATABASE_URL"]
    async with asyncpg.create_pool(url, min_size=1, max_size=2) as pool:
        await pool.execute("DROP TABLE IF EXISTS comandas")
        await pool.execute("""CREATE TABLE comandas
            (id SERIAL PRIMARY KEY, plato TEXT NOT NULL, cocinero TEXT)""")
        for title, query in [
            ("SELECT", FIRST),
            ("FOR UPDATE SKIP LOCKED", FIRST_FREE),
        ]:
            await pool.execute("TRUNCATE comandas")
            await pool.execute("""INSERT INTO comandas (plato)
                VALUES ('sopa'), ('pan'), ('flan')""")
            both = asyncio.Barrier(2)
            dishes = await asyncio.gather(
                take(pool, query, "Ana", both),
                take(pool, query, "Luis", both),
            )
            print(f"{title}: {' y '.join(sorted(dishes))}")


asyncio.run(main())
# ANCHOR_END: programa
