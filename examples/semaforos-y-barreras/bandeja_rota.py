"""Un permiso que no se devuelve se pierde: el semáforo encoge.

Ejecuta: python3 examples/semaforos-y-barreras/bandeja_rota.py
"""

# ANCHOR: programa
import asyncio


class Oven(asyncio.Semaphore):
    """Cuenta sus permisos libres: asyncio no dice cuántos quedan."""

    def __init__(self, permits):
        super().__init__(permits)
        self.free = permits

    async def acquire(self):
        await super().acquire()
        self.free -= 1

    def release(self):
        self.free += 1
        super().release()


async def main():
    oven = Oven(3)

    async with oven:
        print(f"con una en uso: {oven.free}")
    print(f"devuelta: {oven.free}")

    await oven.acquire()
    print(f"una se rompe: {oven.free}")

    oven.release()
    oven.release()
    print(f"llegan dos nuevas: {oven.free}")


asyncio.run(main())
# ANCHOR_END: programa
