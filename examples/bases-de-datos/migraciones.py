"""Las migraciones se aplican una vez, en orden, y no se cambian.

Ejecuta: python3 examples/bases-de-datos/migraciones.py
"""

# ANCHOR: programa
import asyncio
import hashlib

import aiosqlite

TABLE = """CREATE TABLE IF NOT EXISTS
    _migraciones (orden INTEGER PRIMARY KEY, huella TEXT)"""


async def migrate(connection, texts):
    await connection.execute(TABLE)
    query = "SELECT orden, huella FROM _migraciones"
    applied = dict(await connection.execute_fetchall(query))
    for version, text in enumerate(texts, 1):
        digest = hashlib.sha384(text.encode()).hexdigest()
        if version not in applied:
            await connection.execute("BEGIN")
            await connection.execute(text)
            row = "INSERT INTO _migraciones VALUES (?, ?)"
            await connection.execute(row, [version, digest])
            await connection.execute("COMMIT")
        elif applied[version] != digest:
            raise ValueError(f"la migración {version} ha cambiado")


async def run(connection, texts):
    result = ""
    try:
        await migrate(connection, texts)
    except ValueError as error:
        result = f"\n  {error}"
    query = "SELECT count(*) FROM _migraciones"
    [[applied]] = await connection.execute_fetchall(query)
    print(f"en el programa: {len(texts)}; en la base: {applied}{result}")


async def main():
    opened = aiosqlite.connect(":memory:", isolation_level=None)
    async with opened as connection:
        first = "CREATE TABLE pedidos (plato TEXT)"
        second = "ALTER TABLE pedidos ADD COLUMN mesa TEXT"
        edited = "CREATE TABLE pedidos (plato TEXT NOT NULL)"

        await run(connection, [first])
        await run(connection, [first, second])
        # Otro arranque: no hay nada que hacer.
        await run(connection, [first, second])
        await run(connection, [edited, second])


asyncio.run(main())
# ANCHOR_END: programa
