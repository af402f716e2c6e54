"""La base abandona la consulta cuando nadie la espera.

Ejecuta: python3 examples/consulta-cortada/que_corte_la_base.py
"""

# ANCHOR: programa
import asyncio

import aiosqlite

LIMIT = 0.05

# Esta no acaba nunca.
ENDLESS = """WITH RECURSIVE
    vueltas(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM vueltas)
    SELECT max(n) FROM vueltas"""


async def while_wanted(connection, query):
    """Una consulta que deja de hacerse si se cancela."""
    wanted = True
    await connection.set_progress_handler(lambda: not wanted, 1000)
    try:
        [[value]] = await connection.execute_fetchall(query)
        return value
    finally:
        wanted = False
        # La siguiente consulta no es de quien ya no espera.
        await connection.set_progress_handler(None, 0)


async def main():
    async with aiosqlite.connect(":memory:") as connection:
        try:
            async with asyncio.timeout(LIMIT):
                await while_wanted(connection, ENDLESS)
            print("sin fin, con límite: acaba")
        except TimeoutError:
            print("sin fin, con límite: cortada")
        dish = await while_wanted(connection, "SELECT 'pan'")
        print(f"la siguiente, en la misma conexión: {dish}")


asyncio.run(main())
# ANCHOR_END: programa
