"""Una tarea que pide dos veces el mismo mutex se espera a sí misma.

Ejecuta: python3 examples/sincronizacion/dos_vueltas.py
"""

# ANCHOR: programa
import asyncio

MINUTE = 0.1


class Orders:
    def __init__(self):
        self.lock = asyncio.Lock()
        self.list = []

    async def add(self, dish):
        async with self.lock:
            self.list.append(dish)

    async def add_menu(self):
        async with self.lock:
            self.list.append("sopa")
            # `add` pide el mutex que ya tiene esta misma tarea.
            await self.add("flan")


async def main():
    orders = Orders()
    try:
        await asyncio.wait_for(orders.add_menu(), 60 * MINUTE)
    except TimeoutError:
        print("una hora después, nadie ha soltado el mutex")
    async with orders.lock:
        print(f"en la lista: {', '.join(orders.list)}")


asyncio.run(main())
# ANCHOR_END: programa
