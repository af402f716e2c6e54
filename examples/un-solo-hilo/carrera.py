"""Leer, esperar y escribir pierde una venta, también con un solo hilo.

Ejecuta: python3 examples/un-solo-hilo/carrera.py
"""

# ANCHOR: programa
import asyncio


class Pantry:
    def __init__(self, stock):
        self.stock = stock
        self.mutex = asyncio.Lock()


async def charge():
    await asyncio.sleep(0.1)


async def sell_stale(pantry):
    seen = pantry.stock
    await charge()
    pantry.stock = seen - 1


async def sell_fresh(pantry):
    await charge()
    pantry.stock -= 1


async def sell_locked(pantry):
    async with pantry.mutex:
        await sell_stale(pantry)


async def report(how, sell):
    loop = asyncio.get_running_loop()
    start, pantry = loop.time(), Pantry(10)
    await asyncio.gather(sell(pantry), sell(pantry))
    seconds = loop.time() - start
    print(f"{how}: quedan {pantry.stock} en {seconds:.1f} s")


async def main():
    await report("await entre leer y escribir", sell_stale)
    await report("leer y escribir seguidos", sell_fresh)
    await report("con un mutex", sell_locked)


asyncio.run(main())
# ANCHOR_END: programa
