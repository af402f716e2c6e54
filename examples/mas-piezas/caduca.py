"""Una cola de la que cada cosa sale cuando caduca.

Ejecuta: python3 examples/mas-piezas/caduca.py
"""

# ANCHOR: programa
import asyncio

MINUTE = 0.1


class DelayQueue:
    def __init__(self):
        self.timers = {}
        self.expired = asyncio.Queue()

    def insert(self, value, delay):
        """Con un valor que ya estaba, cambia su hora."""
        self.remove(value)
        loop = asyncio.get_running_loop()
        self.timers[value] = loop.call_later(
            delay, self.expired.put_nowait, value
        )

    def remove(self, value):
        if timer := self.timers.pop(value, None):
            timer.cancel()

    async def get(self):
        value = await self.expired.get()
        del self.timers[value]
        return value


async def main():
    loop = asyncio.get_running_loop()
    start = loop.time()
    tables = DelayQueue()
    tables.insert("mesa 1", 10 * MINUTE)
    tables.insert("mesa 2", 5 * MINUTE)
    tables.insert("mesa 3", 20 * MINUTE)
    # La mesa 2 da señales de vida, y la 3 paga.
    tables.insert("mesa 2", 30 * MINUTE)
    tables.remove("mesa 3")

    while tables.timers:
        table = await tables.get()
        minute = int((loop.time() - start) / MINUTE + 0.01)
        print(f"minuto {minute}: vence la {table}")
    print("no queda ninguna")

    # Aquí la llave es el propio elemento, y nadie la hereda.
    tables.insert("mesa 4", MINUTE)
    tables.remove("mesa 2")
    if "mesa 4" in tables.timers:
        print("la llave de la 2 no quita nada")


asyncio.run(main())
# ANCHOR_END: programa
