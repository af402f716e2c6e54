"""Una clase abstracta con un método asíncrono.

Ejecuta: python3 examples/lo-que-no-compila/dos_cocineros.py
"""

# ANCHOR: programa
import asyncio
from abc import ABC, abstractmethod


class Cook(ABC):
    @abstractmethod
    async def cook(self): ...


class Ana(Cook):
    async def cook(self):
        await asyncio.sleep(0)
        return 1


class Luis(Cook):
    def __init__(self, dishes):
        self.dishes = dishes

    async def cook(self):
        return self.dishes


async def main():
    shift = asyncio.create_task(Ana().cook())
    print("en una tarea:", await shift)
    for cook in [Ana(), Luis(2)]:
        print("en una lista:", await cook.cook())


asyncio.run(main())
# ANCHOR_END: programa
