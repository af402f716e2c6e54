"""Cada conexión a `:memory:` tiene su base.

Ejecuta: python3 examples/bases-de-datos/en_memoria.py
"""

# ANCHOR: programa
import asyncio
import sqlite3

import aiosqlite


async def count(connection):
    query = "SELECT count(*) FROM pedidos"
    try:
        [[rows]] = await connection.execute_fetchall(query)
        return f"{rows} filas"
    except sqlite3.OperationalError as error:
        return str(error)


async def main():
    async with (
        aiosqlite.connect(":memory:", isolation_level=None) as first,
        aiosqlite.connect(":memory:", isolation_level=None) as second,
    ):
        await first.execute("CREATE TABLE pedidos (plato TEXT)")
        print("desde la otra conexión:")
        print(f"  {await count(second)}")

        await first.execute("BEGIN")
        await first.execute("INSERT INTO pedidos VALUES ('sopa')")
        print("mientras la primera escribe:")
        print(f"  {await count(second)}")
        await first.execute("COMMIT")


asyncio.run(main())
# ANCHOR_END: programa
