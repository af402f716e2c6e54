"""Varias tareas leen a la vez; quien escribe entra solo, y por orden.

Ejecuta: python3 examples/mas-piezas/la_carta.py
"""

# ANCHOR: programa
import asyncio
from contextlib import asynccontextmanager

MINUTE = 0.1


class RwLock:
    """asyncio no trae ninguno. Quien quiere leer espera a quien ya espera
    para escribir: si no, podría no escribir nunca nadie."""

    def __init__(self):
        self.changed = asyncio.Condition()
        self.readers = self.waiting = 0
        self.writing = False

    @asynccontextmanager
    async def read(self):
        async with self.changed:
            await self.changed.wait_for(
                lambda: not self.writing and not self.waiting
            )
            self.readers += 1
        try:
            yield
        finally:
            self.readers -= 1
            async with self.changed:
                self.changed.notify_all()

    @asynccontextmanager
    async def write(self):
        async with self.changed:
            self.waiting += 1
            try:
                await self.changed.wait_for(
                    lambda: not self.writing and not self.readers
                )
                self.writing = True
            finally:
                self.waiting -= 1
                self.changed.notify_all()
        try:
            yield
        finally:
            self.writing = False
            async with self.changed:
                self.changed.notify_all()


async def read(lock):
    async with lock.read():
        await asyncio.sleep(MINUTE)


async def write(lock, menu, dish):
    async with lock.write():
        await asyncio.sleep(MINUTE)
        menu.append(dish)


async def read_twice(lock):
    """Lee, y antes de soltar la carta vuelve a leer."""
    async with lock.read():
        await asyncio.sleep(MINUTE)
        await read(lock)


async def minutes(*works):
    loop = asyncio.get_running_loop()
    start = loop.time()
    await asyncio.gather(*works)
    return int((loop.time() - start) / MINUTE + 0.01)


async def main():
    lock, menu = RwLock(), ["pan"]
    all_read = await minutes(read(lock), read(lock), read(lock))
    print(f"tres leen, en minutos: {all_read}")

    both_write = await minutes(
        write(lock, menu, "sopa"), write(lock, menu, "flan")
    )
    print(f"dos escriben, en minutos: {both_write}")

    try:
        async with asyncio.timeout(60 * MINUTE):
            await minutes(read_twice(lock), write(lock, menu, "tarta"))
        print("lee dos veces y acaba")
    except TimeoutError:
        print("lee dos veces, con otra en la fila: se atascan")


asyncio.run(main())
# ANCHOR_END: programa
