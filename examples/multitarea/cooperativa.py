"""Una tarea gira sin ceder: la que tiene que avisarla no llega a ejecutarse.

Ejecuta: python3 examples/multitarea/cooperativa.py
"""

# ANCHOR: programa
import asyncio

PATIENCE = 1_000_000
stop = asyncio.Event()


async def beat():
    print("cocinero: bato sin parar")
    for _ in range(PATIENCE):
        if stop.is_set():
            print("cocinero: he oído el aviso y paro")
            return
    print("cocinero: me rindo; nadie me avisa")


async def warn():
    print("camarero: ¡basta!")
    stop.set()


async def main():
    cook = asyncio.create_task(beat())
    waiter = asyncio.create_task(warn())
    await cook
    await waiter


asyncio.run(main())
# ANCHOR_END: programa
