"""Cuatro pedidos leen una cuenta y le suman uno, con cada aislamiento.

Con mensajes: lo que dice la base está en inglés.

Ejecuta: python3 examples/postgresql/cuenta_perdida.py
"""

# ANCHOR: programa
import asyncio
import os

import asyncpg

ORDERS = 4
READ = "SELECT total FROM cuenta"
LOCK = "SELECT total FROM cuenta FOR UPDATE"


async def add(pool, isolation, read, every):
    async with pool.acquire() as connection:
        async with connection.transaction(isolation=isolation):
            total = await connection.fetchval(read)
            # Con más de uno, todos leen antes de que nadie escriba.
            await every.wait()
            update = "UPDATE cuenta SET total = $1"
            await connection.execute(update, total + 1)


async def retrying(pool, isolation):
    """Empieza otra vez si otra ha cambiado lo que esta leyó."""
    while True:
        try:
            return await add(pool, isolation, READ, asyncio.Barrier(1))
        except asyncpg.SerializationError:
            pass


async def ended(order):
    """El error de la base, si lo hay."""
    try:
        await order
    except asyncpg.PostgresError as error:
        return error


async def show(pool, title, orders):
    # Otro error acaba con todo: los demás esperarían al que falta.
    ends = await asyncio.gather(*[ended(order) for order in orders])
    errors = [end for end in ends if end is not None]
    print(f"{title}:")
    print(f"  bien: {len(ends) - len(errors)}")
    if errors:
        print(f"  {len(errors)} × {errors[0]}")
    print(f"  total: {await pool.fetchval(READ)}")
    await pool.execute("UPDATE cuenta SET total = 0")


async def main():
    url = os.environ["DATABASE_URL"]
    opened = asyncpg.create_pool(url, min_size=1, max_size=ORDERS)
    async with opened as pool:
        await pool.execute("DROP TABLE IF EXISTS cuenta")
        await pool.execute("CREATE TABLE cuenta (total BIGINT)")
        await pool.execute("INSERT INTO cuenta VALUES (0)")

        for title, isolation, read, together in [
            ("READ COMMITTED, lo de siempre", "read_committed", READ, ORDERS),
            ("con FOR UPDATE", "read_committed", LOCK, 1),
            ("REPEATABLE READ", "repeatable_read", READ, ORDERS),
        ]:
            every = asyncio.Barrier(together)
            orders = [add(pool, isolation, read, every) for _ in range(ORDERS)]
            await show(pool, title, orders)
        orders = [retrying(pool, "repeatable_read") for _ in range(ORDERS)]
        await show(pool, "REPEATABLE READ, repitiendo", orders)


asyncio.run(main())
# ANCHOR_END: programa
