"""Dos pruebas a la vez: con la misma base se estorban; con una cada una, no.

Ejecuta: python3 examples/reserva-de-conexiones/una_base_por_prueba.py
"""

# ANCHOR: programa
import asyncio
import tempfile
from contextlib import asynccontextmanager
from pathlib import Path

import aiosqlite


@asynccontextmanager
async def base():
    """Una base con sus tablas; al salir, su carpeta se borra."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "prueba.db")
        opened = aiosqlite.connect(path, isolation_level=None)
        async with opened as connection:
            # Aquí van las migraciones.
            await connection.execute("CREATE TABLE pedidos (plato TEXT)")
            yield connection


async def test(connection, both):
    """Lo que haría una prueba: un pedido en una base que cree vacía."""
    await connection.execute("INSERT INTO pedidos VALUES ('sopa')")
    # Los dos pedidos están hechos.
    await both.wait()
    query = "SELECT count(*) FROM pedidos"
    [[rows]] = await connection.execute_fetchall(query)
    if rows == 1:
        return "pasa"
    return f"falla: esperaba 1 pedido y hay {rows}"


async def main():
    async with base() as one, base() as another:
        for title, bases in [
            ("la misma base", [one, one]),
            ("una base cada una", [one, another]),
        ]:
            await one.execute("DELETE FROM pedidos")
            both = asyncio.Barrier(2)
            ends = await asyncio.gather(*[test(it, both) for it in bases])
            print(f"{title}:")
            for end in ends:
                print(f"  {end}")


asyncio.run(main())
# ANCHOR_END: programa
