"""El reloj de la sala."""

import asyncio

from arnes import ensure


class Potatoes:
    """Cuenta lo que se pela."""

    def __init__(self):
        self.count = 0

    def done(self):
        """Apunta una patata pelada."""
        self.count += 1


async def check(attempt):
    potatoes = Potatoes()
    loop = asyncio.get_running_loop()
    beats = 0

    async def clock():
        nonlocal beats
        while True:
            await asyncio.sleep(0.01)
            beats += 1

    start = loop.time()
    ticking = asyncio.create_task(clock())
    await asyncio.sleep(0)
    await attempt.peel(potatoes)
    took = round((loop.time() - start) * 1000)
    ticking.cancel()
    ensure(potatoes.count == 5, f"patatas peladas: {potatoes.count}, y son 5")
    ensure(
        took >= 50,
        "se pelaron en menos de 50 ms: alguna no esperó lo suyo",
    )
    ensure(
        beats > 0,
        "el reloj no dio ni un latido mientras se pelaba: el hilo estuvo "
        "bloqueado",
    )
    ensure(
        beats > 1,
        "el reloj dio un latido y se paró: en las demás patatas, el hilo "
        "estuvo bloqueado",
    )
