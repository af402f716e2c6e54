"""Mientras el cuerpo del bucle espera, nadie mira lo demás.

Ejecuta: python3 examples/elegir-con-select/cuerpo_lento.py
"""

# ANCHOR: programa
import asyncio

MINUTE = 0.1


async def cook(minutes):
    await asyncio.sleep(minutes * MINUTE)


async def serve(orders, closing, handle):
    rung = asyncio.create_task(closing.wait())
    while not rung.done():
        getting = asyncio.create_task(orders.get())
        await asyncio.wait(
            {getting, rung}, return_when=asyncio.FIRST_COMPLETED
        )
        if getting.done():
            await handle(getting.result())
        else:
            getting.cancel()


async def in_body(orders, closing):
    await serve(orders, closing, cook)


async def in_tasks(orders, closing):
    cooking = set()

    async def launch(minutes):
        cooking.add(asyncio.create_task(cook(minutes)))

    await serve(orders, closing, launch)
    for task in cooking:
        task.cancel()


async def noticed(serve):
    """En qué minuto se entera la cocina de un cierre pedido en el 10."""
    loop = asyncio.get_running_loop()
    start = loop.time()
    orders, closing = asyncio.Queue(1), asyncio.Event()
    await orders.put(30)
    loop.call_later(10 * MINUTE, closing.set)
    await serve(orders, closing)
    return round((loop.time() - start) / MINUTE)


async def main():
    print(f"en el cuerpo de la rama: {await noticed(in_body)}")
    print(f"en una tarea: {await noticed(in_tasks)}")


asyncio.run(main())
# ANCHOR_END: programa
