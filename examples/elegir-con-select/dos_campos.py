"""Dos colas de la misma cocina: en asyncio no hay préstamos que repartir.

Ejecuta: python3 examples/elegir-con-select/dos_campos.py
"""

# ANCHOR: programa
import asyncio

MINUTE = 0.1


class Kitchen:
    def __init__(self, orders, bell):
        self.queues = {"pedido": orders, "timbre": bell}
        self.served = 0

    async def plate(self, dish):
        await asyncio.sleep(MINUTE)
        self.served += 1
        print(f"{dish}, plato {self.served}")

    async def handle(self, what, value):
        if what == "pedido":
            await self.plate(value)
        else:
            print(f"mesa {value}: van {self.served}")

    async def run(self):
        waiting = {
            asyncio.create_task(queue.get()): what
            for what, queue in self.queues.items()
        }
        while waiting:
            done, _ = await asyncio.wait(
                waiting, return_when=asyncio.FIRST_COMPLETED
            )
            for task in done:
                what = waiting.pop(task)
                if (value := task.result()) is not None:
                    await self.handle(what, value)
                    again = asyncio.create_task(self.queues[what].get())
                    waiting[again] = what


async def call(orders, bell):
    for table, dish in [(1, "sopa"), (2, "pan")]:
        await orders.put(dish)
        await asyncio.sleep(10 * MINUTE)
        await bell.put(table)
        await asyncio.sleep(10 * MINUTE)
    await orders.put(None)
    await bell.put(None)


async def main():
    orders, bell = asyncio.Queue(), asyncio.Queue()
    await asyncio.gather(call(orders, bell), Kitchen(orders, bell).run())


asyncio.run(main())
# ANCHOR_END: programa
