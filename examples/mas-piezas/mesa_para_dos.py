"""Pedir varios permisos de uno en uno se atasca; todos de una vez, no.

Ejecuta: python3 examples/mas-piezas/mesa_para_dos.py
"""

# ANCHOR: programa
import asyncio
from contextlib import asynccontextmanager

MINUTE = 0.1


async def one_by_one(chairs):
    async with chairs:
        await asyncio.sleep(MINUTE)
        async with chairs:
            pass


class Chairs:
    """El semáforo de asyncio no da varios permisos de una vez."""

    def __init__(self, free):
        self.free = free
        self.changed = asyncio.Condition()

    @asynccontextmanager
    async def take(self, number):
        async with self.changed:
            await self.changed.wait_for(lambda: self.free >= number)
            self.free -= number
        try:
            yield
        finally:
            self.free += number
            async with self.changed:
                self.changed.notify_all()


async def both(chairs):
    async with chairs.take(2):
        await asyncio.sleep(MINUTE)


async def main():
    # Hay dos sillas, y cada pareja necesita las dos.
    chairs = asyncio.Semaphore(2)
    try:
        async with asyncio.timeout(60 * MINUTE):
            await asyncio.gather(one_by_one(chairs), one_by_one(chairs))
        print("de una en una: cenan")
    except TimeoutError:
        print("de una en una: una silla cada una, y esperan")

    chairs = Chairs(2)
    await asyncio.gather(both(chairs), both(chairs))
    print("las dos a la vez: cenan, una detrás de otra")

    async with chairs.take(2):
        if chairs.free:
            print("sin esperar: hay silla")
        else:
            print("sin esperar: no hay silla")


asyncio.run(main())
# ANCHOR_END: programa
