"""Una reserva de tres conexiones: nueve pedidos, tres a la vez, tres hilos.

Ejecuta: python3 examples/bases-de-datos/reserva.py
"""

# ANCHOR: programa
import asyncio
import threading
from contextlib import asynccontextmanager

import aiosqlite


class Pool:
    """aiosqlite no trae reserva: presta hasta `size` conexiones."""

    def __init__(self, size):
        self.permits = asyncio.Semaphore(size)
        self.connections, self.idle = [], []

    @asynccontextmanager
    async def acquire(self):
        async with self.permits:
            if not self.idle:
                await self.open()
            connection = self.idle.pop()
            try:
                yield connection
            finally:
                self.idle.append(connection)

    async def open(self):
        connection = await aiosqlite.connect(":memory:")
        self.connections.append(connection)
        self.idle.append(connection)

    async def close(self):
        for connection in self.connections:
            await connection.close()


busy = 0


async def serve(pool, three):
    """Atiende un pedido y dice cuántos más se atendían."""
    global busy
    async with pool.acquire() as connection:
        busy += 1
        seen = busy
        await connection.execute("SELECT 'sopa'")
        # Nadie la devuelve hasta que tres tengan la suya.
        await three.wait()
        busy -= 1
    return seen


async def main():
    before = threading.active_count()
    pool = Pool(3)
    await pool.open()
    print(f"al crear la reserva: {len(pool.connections)} conexión")

    three = asyncio.Barrier(3)
    orders = await asyncio.gather(*[serve(pool, three) for _ in range(9)])
    print(f"pedidos: {len(orders)}")
    print(f"a la vez, como mucho: {max(orders)}")
    print(f"conexiones: {len(pool.connections)}")
    print(f"hilos: {threading.active_count() - before}")
    await pool.close()


asyncio.run(main())
# ANCHOR_END: programa
