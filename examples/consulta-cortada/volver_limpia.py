"""Una conexión que vuelve con una transacción abierta pierde lo siguiente.

Ejecuta: python3 examples/consulta-cortada/volver_limpia.py
"""

# ANCHOR: programa
import asyncio
import tempfile
from contextlib import asynccontextmanager
from pathlib import Path

import aiosqlite


async def rows(connection):
    query = "SELECT count(*) FROM pedidos"
    [[count]] = await connection.execute_fetchall(query)
    return count


class Pool:
    """Presta una conexión; si `clean`, la recibe sin transacciones."""

    def __init__(self, connection, clean):
        self.connection, self.clean = connection, clean

    @asynccontextmanager
    async def acquire(self):
        try:
            yield self.connection
        finally:
            if self.clean and self.connection.in_transaction:
                await self.connection.execute("ROLLBACK")


async def order(path, clean):
    """Alguien devuelve la conexión sin acabar; otro escribe."""
    opened = aiosqlite.connect(path, isolation_level=None)
    async with opened as only:
        pool = Pool(only, clean)
        async with pool.acquire() as connection:
            await connection.execute("BEGIN")
        async with pool.acquire() as connection:
            insert = "INSERT INTO pedidos VALUES ('sopa')"
            await connection.execute(insert)
            print(f"  el que escribe ve: {await rows(connection)}")


async def main():
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "pedidos.db")
        async with aiosqlite.connect(path) as connection:
            await connection.execute("CREATE TABLE pedidos (plato TEXT)")

            print("tal cual:")
            await order(path, clean=False)
            print(f"  queda: {await rows(connection)}")
            print("con after_release:")
            await order(path, clean=True)
            print(f"  queda: {await rows(connection)}")


asyncio.run(main())
# ANCHOR_END: programa
