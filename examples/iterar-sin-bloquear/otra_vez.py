"""Un conjunto de tareas al que se añaden más mientras se recorre.

Ejecuta: python3 examples/iterar-sin-bloquear/otra_vez.py
"""

# ANCHOR: programa
import asyncio

MINUTE = 0.1


class BurntError(Exception):
    pass


class Kitchen:
    tries = 0

    async def cook(self, dish, minutes):
        await asyncio.sleep(minutes * MINUTE)
        self.tries += 1
        if self.tries == 1:
            raise BurntError(dish)
        return dish


async def main():
    kitchen = Kitchen()
    cooking = {
        asyncio.create_task(kitchen.cook(dish, minutes))
        for dish, minutes in [("asado", 30), ("flan", 10), ("pan", 20)]
    }
    while cooking:
        done, cooking = await asyncio.wait(
            cooking, return_when=asyncio.FIRST_COMPLETED
        )
        for task in done:
            try:
                print(f"sale {task.result()}")
            except BurntError as burnt:
                print(f"se quema {burnt}: otra vez")
                again = kitchen.cook(str(burnt), 15)
                cooking.add(asyncio.create_task(again))


asyncio.run(main())
# ANCHOR_END: programa
