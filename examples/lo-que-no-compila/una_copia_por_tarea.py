"""Cada tarea se lleva su plato como argumento, y no el nombre del bucle.

Ejecuta: python3 examples/lo-que-no-compila/una_copia_por_tarea.py
"""

# ANCHOR: programa
import asyncio


class Kitchen:
    def __init__(self, oven):
        self.oven = oven

    async def bake(self, dish):
        print(f"{dish}: en {self.oven}")

    def open(self, dishes):
        # El argumento se evalúa aquí; una función que usara el nombre `dish`
        # leería el último.
        return [asyncio.create_task(self.bake(dish)) for dish in dishes]


async def main():
    kitchen = Kitchen("el horno viejo")
    await asyncio.gather(*kitchen.open(["sopa", "pan"]))


asyncio.run(main())
# ANCHOR_END: programa
