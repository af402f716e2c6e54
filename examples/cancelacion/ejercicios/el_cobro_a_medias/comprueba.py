"""El banco, y un cliente que se cansa."""

import asyncio

from arnes import ensure


class Bank:
    def __init__(self):
        self.charging = self.charged = self.recorded = 0
        # Si se apunta sin haber acabado de cobrar.
        self.early = False

    async def charge(self):
        self.charging += 1
        await asyncio.sleep(0.1)
        self.charged += 1

    async def record(self):
        self.early = self.early or self.charged == 0
        await asyncio.sleep(0.1)
        self.recorded += 1


async def check(attempt):
    bank = Bank()
    loop = asyncio.get_running_loop()
    start = loop.time()
    await asyncio.wait_for(attempt.pay(bank), 0.5)
    took = round((loop.time() - start) * 1000)
    ensure(
        bank.charging > 0,
        f"`pay` volvió a los {took} ms, y no se había empezado a cobrar",
    )
    ensure(
        bank.charging == 1,
        f"se cobró {bank.charging} veces el mismo pago",
    )
    ensure(
        not bank.early,
        "se empezó a apuntar un pago que no se había acabado de cobrar",
    )
    ensure(
        bank.recorded == 1 and took == 200,
        f"sin prisas, `pay` volvió a los {took} ms; pagos apuntados, "
        f"{bank.recorded}, y es uno a los 200",
    )
    # Mientras se apunta, y mientras se cobra.
    for tired in [150, 50]:
        await leaves(attempt, tired)


async def leaves(attempt, tired):
    """El cliente que se cansa a los `tired` milisegundos."""
    bank = Bank()
    loop = asyncio.get_running_loop()
    start = loop.time()
    left = False
    try:
        await asyncio.wait_for(attempt.pay(bank), tired / 1000)
    except TimeoutError:
        left = True
    took = round((loop.time() - start) * 1000)
    ensure(
        left and took == tired,
        f"el cliente se cansó a los {tired} ms y `pay` no le dejó irse hasta "
        f"los {took}",
    )
    await asyncio.sleep(1)
    ensure(
        bank.charging == bank.charged == bank.recorded,
        f"el cliente se fue a los {tired} ms; pagos que se empezaron a "
        f"cobrar, {bank.charging}; cobrados, {bank.charged}; apuntados, "
        f"{bank.recorded}",
    )
