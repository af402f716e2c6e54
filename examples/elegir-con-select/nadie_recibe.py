"""El cuerpo del bucle que llena su propia cola se queda esperando.

Ejecuta: python3 examples/elegir-con-select/nadie_recibe.py
"""

# ANCHOR: programa
import asyncio
from collections import deque


async def put_in_body(orders):
    dishes = asyncio.Queue(1)
    served = 0
    waiting = {
        asyncio.create_task(queue.get()): queue for queue in (orders, dishes)
    }
    while served < 3:
        done, _ = await asyncio.wait(
            waiting, return_when=asyncio.FIRST_COMPLETED
        )
        for task in done:
            queue = waiting.pop(task)
            if queue is orders:
                for dish in range(task.result()):
                    await dishes.put(dish)
            else:
                served += 1
            waiting[asyncio.create_task(queue.get())] = queue


async def put_apart(orders):
    dishes, tray = asyncio.Queue(1), deque()
    served = 0
    putting = None
    waiting = {
        asyncio.create_task(queue.get()): queue for queue in (orders, dishes)
    }
    while served < 3:
        if tray and not putting:
            putting = asyncio.create_task(dishes.put(tray.popleft()))
        done, _ = await asyncio.wait(
            {*waiting, putting} if putting else waiting,
            return_when=asyncio.FIRST_COMPLETED,
        )
        if putting in done:
            putting = None
        for task in done & waiting.keys():
            queue = waiting.pop(task)
            if queue is orders:
                tray.extend(range(task.result()))
            else:
                served += 1
            waiting[asyncio.create_task(queue.get())] = queue


async def attempt(serve):
    orders = asyncio.Queue()
    orders.put_nowait(3)
    try:
        async with asyncio.timeout(1):
            await serve(orders)
        print("servidos los tres")
    except TimeoutError:
        print("nadie avanza: vence el tiempo límite")


async def main():
    print("envía en el cuerpo: ", end="")
    await attempt(put_in_body)
    print("envía en otra rama: ", end="")
    await attempt(put_apart)


asyncio.run(main())
# ANCHOR_END: programa
