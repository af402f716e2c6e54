"""Lo que una base de datos y su reserva traen puesto.

Ejecuta: python3 examples/valores-de-serie/serie_base.py
"""

# ANCHOR: programa
import asyncio
import sqlite3
import tempfile
from pathlib import Path

import aiosqlite


def yes(it):
    return "sí" if it else "no"


async def value(connection, query):
    [[value]] = await connection.execute_fetchall(query)
    return value


async def main(path):
    print("Qué | aiosqlite")
    pools = [name for name in dir(aiosqlite) if "pool" in name.lower()]
    none = "hay" if pools else "no hay reserva"
    print(f"conexiones de la reserva | {none}")
    print(f"espera por una | {none}")
    print(f"una sin usar, se cierra | {none}")
    print(f"una vieja, se cierra | {none}")
    print(f"se prueba antes de prestarla | {none}")

    async with aiosqlite.connect(path) as connection:
        busy = await value(connection, "PRAGMA busy_timeout")
        print(f"espera, si otra escribe | {busy} ms")
        keys = await value(connection, "PRAGMA foreign_keys")
        print(f"comprueba las claves ajenas | {yes(keys == 1)}")
        journal = await value(connection, "PRAGMA journal_mode")
        print(f"diario (`journal_mode`) | {journal}")

        await connection.execute("CREATE TABLE pedidos (plato TEXT)")
        await connection.execute("INSERT INTO pedidos VALUES ('sopa')")
    async with aiosqlite.connect(path) as connection:
        rows = await value(connection, "SELECT count(*) FROM pedidos")
        print(f"un `INSERT` suelto, queda | {yes(rows == 1)}")

    async with (
        aiosqlite.connect(":memory:") as one,
        aiosqlite.connect(":memory:") as two,
    ):
        await one.execute("CREATE TABLE pedidos (plato TEXT)")
        try:
            await two.execute_fetchall("SELECT * FROM pedidos")
            same = True
        except sqlite3.OperationalError:
            same = False
        print(f"dos conexiones en memoria ven lo mismo | {yes(same)}")


with tempfile.TemporaryDirectory() as folder:
    asyncio.run(main(Path(folder, "pedidos.db")))
# ANCHOR_END: programa
