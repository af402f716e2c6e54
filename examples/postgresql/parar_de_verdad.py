"""asyncpg, al cancelar una consulta, pide a la base que la deje.

Ejecuta: python3 examples/postgresql/parar_de_verdad.py
"""

# ANCHOR: programa
import asyncio
import os

import asyncpg

LIMIT = 0.1
SLOW = "SELECT pg_sleep(3600)::text"


async def main():
    url = os.environ["DATABASE_URL"]
    async with asyncpg.create_pool(url, min_size=1, max_size=1) as pool:
        try:
            async with asyncio.timeout(LIMIT):
                await pool.fetchval(SLOW)
            end = "acaba"
        except TimeoutError:
            end = "cortada"
        print(f"de una hora, con límite: {end}")
        dish = await pool.fetchval("SELECT 'pan'")
        print(f"la siguiente, en la misma conexión: {dish}")


asyncio.run(main())
# ANCHOR_END: programa
