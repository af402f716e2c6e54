"""Cien mesas y una cocina cerrada dos segundos, según cómo esperen.

Ejecuta: python3 examples/reintentar/avalancha.py
"""

# ANCHOR: programa
import asyncio
from collections import Counter

CLOSED = 2
BASE = 100
TOP = 1600
RETRIES = 20


class Dice:
    """Números entre cero y uno; con la misma semilla, los mismos."""

    def __init__(self, seed):
        self.state = seed

    def roll(self):
        self.state *= 6_364_136_223_846_793_005
        self.state += 1_442_695_040_888_963_407
        self.state %= 1 << 64
        return (self.state >> 33) / (1 << 31)


def fixed(retry, dice):
    return BASE


def doubled(retry, dice):
    return min(TOP, BASE * 2**retry)


def scattered(retry, dice):
    return int(doubled(retry, dice) * dice.roll())


class Kitchen:
    """Lo que ve la cocina, y los reintentos que quedan entre todas las
    mesas."""

    def __init__(self, budget):
        self.time = asyncio.get_running_loop().time
        self.start = self.time()
        self.calls = []
        self.budget = budget

    def call(self):
        now = self.time() - self.start
        self.calls.append(now)
        return now >= CLOSED

    def pays_retry(self):
        self.budget -= 1
        return self.budget >= 0


async def table(kitchen, number, wait):
    dice = Dice(number)
    for retry in range(RETRIES + 1):
        if kitchen.call():
            return True
        if not kitchen.pays_retry():
            return False
        await asyncio.sleep(wait(retry, dice) / 1000)
    return False


async def rush(name, wait, budget):
    kitchen = Kitchen(budget)
    served = await asyncio.gather(
        *[table(kitchen, number, wait) for number in range(100)]
    )
    tenths = Counter(int(call * 10 + 1e-6) for call in kitchen.calls)
    del tenths[0]
    most = max(tenths.values(), default=0)
    print(
        f"{name}: {len(kitchen.calls)} llamadas, {most} en la peor décima, "
        f"{sum(served)} servidas"
    )


async def main():
    forever = float("inf")
    await rush("cada cien milisegundos", fixed, forever)
    await rush("el doble cada vez", doubled, forever)
    await rush("el doble, al azar", scattered, forever)
    await rush("con presupuesto", scattered, 20)


asyncio.run(main())
# ANCHOR_END: programa
