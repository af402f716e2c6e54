"""Leer y luego escribir: aplazada, falla; inmediata, espera su turno.

Ejecuta: python3 examples/bases-de-datos/leer_y_escribir.py
"""

# ANCHOR: programa
import asyncio
import sqlite3
import tempfile
from collections import Counter
from pathlib import Path

import aiosqlite


async def add_one(connection, begin, everyone):
    """Suma uno: lee la cuenta y escribe la siguiente."""
    try:
        await connection.execute(begin)
        read = "SELECT total FROM cuenta"
        [[total]] = await connection.execute_fetchall(read)
        if everyone is not None:
            await everyone.wait()
        write = "UPDATE cuenta SET total = ?"
        await connection.execute(write, [total + 1])
        await connection.execute("COMMIT")
        return "bien"
    except sqlite3.OperationalError as error:
        await connection.execute("ROLLBACK")
        return str(error)


async def main():
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "cuenta.db")
        pool = [
            await aiosqlite.connect(path, isolation_level=None, timeout=60)
            for _ in range(4)
        ]
        await pool[0].execute("PRAGMA journal_mode = WAL")
        await pool[0].execute("CREATE TABLE cuenta (total INTEGER)")
        await pool[0].execute("INSERT INTO cuenta VALUES (0)")

        # Las aplazadas leen las cuatro antes de que escriba ninguna; las
        # inmediatas no podrían: solo lee la que tiene el turno de escribir.
        everyone = asyncio.Barrier(4)
        for begin, gate in [("BEGIN", everyone), ("BEGIN IMMEDIATE", None)]:
            await pool[0].execute("UPDATE cuenta SET total = 0")
            orders = [add_one(one, begin, gate) for one in pool]
            results = Counter(await asyncio.gather(*orders))
            read = "SELECT total FROM cuenta"
            [[total]] = await pool[0].execute_fetchall(read)
            print(f"{begin}: la cuenta suma {total}")
            for text, count in sorted(results.items()):
                print(f"  {count} × {text}")
        for connection in pool:
            await connection.close()


asyncio.run(main())
# ANCHOR_END: programa
