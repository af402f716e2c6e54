"""Un `BEGIN` que se cancela a medias, y el pedido que va después.

Ejecuta: python3 examples/postgresql/begin_cortado.py
"""

# ANCHOR: programa
import asyncio
import os

import asyncpg

# Como con una red lenta: la respuesta tarda medio segundo en volver.
BEGIN = "BEGIN; SELECT pg_sleep(0.5)"
STATE = "SELECT state FROM pg_stat_activity WHERE pid = $1"
COUNT = "SELECT count(*) FROM pedidos"


async def cut(coroutine):
    """Da a una corrutina un turno, y la cancela."""
    task = asyncio.create_task(coroutine)
    await asyncio.sleep(0)
    task.cancel()
    await asyncio.wait([task])
    return task.cancelled()


async def main():
    url = os.environ["DATABASE_URL"]
    other = await asyncpg.connect(url)
    await other.execute("DROP TABLE IF EXISTS pedidos")
    await other.execute("CREATE TABLE pedidos (plato TEXT)")

    # asyncpg avisa de que la recibe con una transacción abierta, si la ve.
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(lambda *_: None)
    async with asyncpg.create_pool(url, min_size=1, max_size=1) as pool:
        async with pool.acquire() as connection:
            pid = connection.get_server_pid()
            # En un turno, el `BEGIN` sale y su respuesta no llega.
            assert await cut(connection.execute(BEGIN))
        # La reserva la tiene otra vez.
        print(f"la conexión está: {await other.fetchval(STATE, pid)}")

        insert = "INSERT INTO pedidos VALUES ('sopa')"
        print(f"INSERT contesta: {await pool.execute(insert)}")
    print(f"en la base hay: {await other.fetchval(COUNT)}")
    await other.close()


asyncio.run(main())
# ANCHOR_END: programa
