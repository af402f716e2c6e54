"""En la cola cabe un plato: la sala espera a que la cocina saque otro.

Ejecuta: python3 examples/colas/linea_contrapresion.py
"""

import sys
from pathlib import Path

sys.path.append(str(Path(__file__).parents[1] / "grabadora"))

# ANCHOR: programa
import asyncio

from grabadora import Recorder

DISHES = ["la sopa", "el arroz", "el pan"]


async def take_orders(recorder, orders):
    for dish in DISHES:
        await recorder.wait("sitio", orders.put(dish))
        recorder.step(f"pone {dish}")


async def cook(recorder, orders):
    for _ in DISHES:
        dish = await recorder.wait("un plato", orders.get())
        await recorder.wait(dish, asyncio.sleep(0.1))


async def main():
    recorder = Recorder.on_loop()
    orders = asyncio.Queue(maxsize=1)
    await asyncio.gather(
        recorder.task("sala", take_orders(recorder, orders)),
        recorder.task("cocina", cook(recorder, orders)),
    )
    print(recorder.finish(), end="")


asyncio.run(main())
# ANCHOR_END: programa
