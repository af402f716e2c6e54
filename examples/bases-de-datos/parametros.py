"""Lo que llega de fuera va en un parámetro, y no dentro del texto.

Ejecuta: python3 examples/bases-de-datos/parametros.py
"""

# ANCHOR: programa
import asyncio

import aiosqlite


async def main():
    async with aiosqlite.connect(":memory:") as connection:
        table = "CREATE TABLE pedidos (mesa TEXT, plato TEXT)"
        await connection.execute(table)
        orders = "INSERT INTO pedidos VALUES ('1', 'sopa'), ('2', 'pan')"
        await connection.execute(orders)

        for table in ["1", "9' OR '1' = '1"]:
            print(f"mesa: {table}")

            query = "SELECT plato FROM pedidos WHERE mesa = ?"
            rows = await connection.execute_fetchall(query, [table])
            print(f"  filas, en un parámetro: {len(list(rows))}")

            query = f"SELECT plato FROM pedidos WHERE mesa = '{table}'"
            rows = await connection.execute_fetchall(query)
            print(f"  filas, dentro del texto: {len(list(rows))}")


asyncio.run(main())
# ANCHOR_END: programa
