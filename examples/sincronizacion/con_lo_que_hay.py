"""La misma espera, con una condición.

Ejecuta: python3 examples/sincronizacion/con_lo_que_hay.py
"""

# ANCHOR: programa
import asyncio

MINUTE = 0.1


class Window:
    def __init__(self):
        self.dishes = 0
        self.changed = asyncio.Condition()

    async def add(self, new):
        async with self.changed:
            self.dishes += new
            self.changed.notify_all()

    async def take(self, wanted):
        async with self.changed:
            while self.dishes < wanted:
                await self.changed.wait()
            self.dishes -= wanted


async def serve(window, table, wanted):
    await window.take(wanted)
    print(f"{table} se lleva {wanted}")


async def cook(window):
    for _ in range(2):
        await asyncio.sleep(MINUTE)
        print("cocina: dos platos más")
        await window.add(2)


async def main():
    window = Window()
    await asyncio.gather(
        serve(window, "mesa 1", 3),
        serve(window, "mesa 2", 1),
        cook(window),
    )


asyncio.run(main())
# ANCHOR_END: programa
