"""Las mismas piezas, en asyncio.

Ejecuta: python3 examples/cola-mutex-evento/mismas_piezas.py
"""

# ANCHOR: programa
import asyncio


class Kitchen:
    def __init__(self):
        self.orders = asyncio.Queue(maxsize=1)
        self.oven = asyncio.Lock()
        self.open = asyncio.Event()
        self.finished = asyncio.Semaphore(0)


async def take_orders(kitchen):
    for dish in ["sopa", "arroz", "pan", "fin"]:
        await kitchen.orders.put(dish)
        print(f"sala: {dish} en la cola")


async def bake(name, kitchen):
    await kitchen.open.wait()
    async with kitchen.oven:
        print(f"{name}: abre el horno")
        # El mutex sigue suyo mientras otros tienen el turno.
        await asyncio.sleep(0)
        print(f"{name}: cierra el horno")
    kitchen.finished.release()


async def service():
    kitchen = Kitchen()
    async with asyncio.TaskGroup() as group:
        group.create_task(take_orders(kitchen))
        while (dish := await kitchen.orders.get()) != "fin":
            print(f"cocina: {dish}")
        for name in ["pan", "flan"]:
            group.create_task(bake(name, kitchen))
        await asyncio.sleep(0)
        print("cocina: ya se puede")
        kitchen.open.set()
        for _ in range(2):
            await kitchen.finished.acquire()


asyncio.run(service())
# ANCHOR_END: programa
