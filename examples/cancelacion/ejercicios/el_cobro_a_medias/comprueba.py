"""El banco, y un cliente que se cansa."""

import asyncio

from arnes import ensure


class Bank:
    def __init__(self):
        self.charged = self.recorded = 0

    async def charge(self):
        self.charged += 1
        await asyncio.sleep(0.1)

    async def record(self):
        await asyncio.sleep(0.1)
        self.recorded += 1


async def check(attempt):
    bank = Bank()
    loop = asyncio.get_running_loop()
    start = loop.time()
    await asyncio.wait_for(attempt.pay(bank), 0.5)
    took = round((loop.time() - start) * 1000)
    ensure(bank.charged > 0, "no se cobró nada")
    ensure(
        bank.charged == 1,
        f"se cobró {bank.charged} veces el mismo pago",
    )
    ensure(
        bank.recorded == 1 and took == 200,
        f"sin prisas, `pay` volvió a los {took} ms; pagos apuntados, "
        f"{bank.recorded}, y es uno a los 200",
    )
    bank = Bank()
    left = False
    try:
        await asyncio.wait_for(attempt.pay(bank), 0.15)
    except TimeoutError:
        left = True
    ensure(
        left,
        "el cliente se cansó a los 150 ms y `pay` no le dejó irse",
    )
    await asyncio.sleep(1)
    ensure(
        bank.charged == bank.recorded,
        f"el cliente se fue; pagos cobrados, {bank.charged}; apuntados, "
        f"{bank.recorded}",
    )
