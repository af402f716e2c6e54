"""Una tarea gira sin ceder: la que tiene que avisarla no llega a ejecutarse.

Ejecuta: python3 examples/multitarea/cooperativa.py
"""

# ANCHOR: programa
import asyncio

stop = False


async def compute():
    print("cálculo: empiezo, y no cedo")
    for _ in range(1_000_000):
        if stop:
            print("cálculo: me han avisado, paro")
            return
    print("cálculo: acabo, y nadie me ha avisado")


async def warn():
    global stop
    print("aviso: ¡basta!")
    stop = True


async def main():
    computing = asyncio.create_task(compute())
    warning = asyncio.create_task(warn())
    await computing
    await warning


asyncio.run(main())
# ANCHOR_END: programa
