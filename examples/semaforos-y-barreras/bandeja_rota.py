"""Un permiso que no se devuelve se pierde: el semáforo encoge.

Ejecuta: python3 examples/semaforos-y-barreras/bandeja_rota.py
"""

# ANCHOR: programa
import asyncio


class Trays(asyncio.Semaphore):
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
    trays = Trays(3)

    async with trays:
        print(f"con una en uso: {trays.free}")
    print(f"devuelta: {trays.free}")

    await trays.acquire()
    print(f"una se rompe: {trays.free}")

    trays.release()
    trays.release()
    print(f"llegan dos nuevas: {trays.free}")


asyncio.run(main())
# ANCHOR_END: programa
