"""Cuatro piden a la vez, y se pregunta una vez por cada cosa distinta.

Ejecuta: python3 examples/mas-piezas/una_por_plato.py
"""

# ANCHOR: programa
import asyncio

MINUTE = 0.1


async def ask_market(dish, minutes):
    print(f"pregunta por {dish}")
    await asyncio.sleep(minutes * MINUTE)
    return 7


class Prices:
    def __init__(self):
        self.tasks = {}

    async def price(self, dish, minutes):
        if dish not in self.tasks:
            asking = asyncio.create_task(ask_market(dish, minutes))
            self.tasks[dish] = asking
        # Sin `shield`, la mesa que se va cancela la pregunta de las demás.
        return await asyncio.shield(self.tasks[dish])


async def wait(table, patience, price):
    try:
        paid = await asyncio.wait_for(price, patience * MINUTE)
        print(f"mesa {table}: {paid} €")
    except TimeoutError:
        print(f"mesa {table}: se va")


async def main():
    prices = Prices()
    await asyncio.gather(
        wait(1, 5, prices.price("pan", 10)),
        wait(2, 60, prices.price("pan", 10)),
        wait(3, 60, prices.price("sopa", 20)),
        wait(4, 60, prices.price("pan", 10)),
    )


asyncio.run(main())
# ANCHOR_END: programa
