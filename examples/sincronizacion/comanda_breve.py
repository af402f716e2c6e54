"""Sin un `await` en medio no hace falta ningún mutex.

Ejecuta: python3 examples/sincronizacion/comanda_breve.py
"""

# ANCHOR: programa
import asyncio


class Orders:
    def __init__(self):
        self.dishes = []

    def add(self, dish):
        # Es una función corriente: ninguna otra tarea avanza mientras tanto.
        self.dishes.append(dish)
        return len(self.dishes)


async def take(orders, dish, wait):
    await asyncio.sleep(wait)
    place = orders.add(dish)
    print(f"{dish}: comanda {place}")


async def main():
    orders = Orders()
    await asyncio.gather(
        take(orders, "sopa", 0.2),
        take(orders, "pan", 0.1),
    )
    print(f"café: comanda {orders.add('café')}")


asyncio.run(main())
# ANCHOR_END: programa
