"""Un valor que cambia: quien mira ve el último, no la historia.

Ejecuta: python3 examples/canales/ultimo_valor.py
"""

# ANCHOR: programa
import asyncio

MINUTE = 0.1


class Watch:
    """Un valor, cuántas veces ha cambiado y una condición para esperarlo."""

    def __init__(self, value):
        self.value, self.version, self.closed = value, 0, False
        self.condition = asyncio.Condition()

    async def send(self, value):
        async with self.condition:
            self.value = value
            self.version += 1
            self.condition.notify_all()

    async def close(self):
        async with self.condition:
            self.closed = True
            self.condition.notify_all()


async def warm_up(oven):
    for degrees in [60, 90, 120, 150, 180]:
        await asyncio.sleep(MINUTE)
        await oven.send(degrees)
    await oven.close()


async def glance(oven):
    seen = oven.version
    while True:
        async with oven.condition:
            await oven.condition.wait_for(
                lambda: oven.version != seen or oven.closed
            )
        if oven.version == seen:
            break
        seen = oven.version
        print(f"flan: {oven.value} grados")
        # Mientras cuaja no mira.
        await asyncio.sleep(MINUTE * 5 / 2)
    print("flan: nadie toca ya el horno")


async def bake(oven):
    async with oven.condition:
        await oven.condition.wait_for(lambda: oven.value >= 150)
        degrees = oven.value
    print(f"pan: entra a {degrees} grados")


async def main():
    oven = Watch(20)
    print(f"ahora: {oven.value} grados")
    await asyncio.gather(warm_up(oven), glance(oven), bake(oven))


asyncio.run(main())
# ANCHOR_END: programa
