"""Un horno que puede apagarse a mitad de turno."""

import asyncio

from arnes import Gauge, ends, ensure, polled

# Lo que se le perdona: basta un despertar.
WAKES = 10


class Oven:
    def __init__(self, goes_out_at):
        self.goes_out_at = goes_out_at
        self.watching = Gauge()

    async def watch(self):
        """Vigila hasta que se apaga, y entonces falla."""
        with self.watching.enter():
            if self.goes_out_at is None:
                await asyncio.get_running_loop().create_future()
            await asyncio.sleep(self.goes_out_at)
            raise RuntimeError("el horno se apagó")

    async def shift(self):
        """El turno dura un segundo."""
        await asyncio.sleep(1)


async def shift(attempt, goes_out_at):
    oven = Oven(goes_out_at)
    loop = asyncio.get_running_loop()
    start = loop.time()
    polls = 0

    def poll():
        nonlocal polls
        polls += 1

    watching = polled(attempt.watch_oven(oven), poll)
    failed = False
    try:
        await ends(
            watching,
            lambda: "se quedó esperando al vigilante, y el turno ya había "
            "acabado",
        )
    except RuntimeError:
        failed = True
    took = round((loop.time() - start) * 1000)
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    wakes = polls - 1
    ensure(
        wakes <= WAKES,
        f"en {took} ms `watch_oven` se despertó {wakes} veces: mira a "
        "ratos si el vigilante ha acabado",
    )
    return failed, took, oven


async def check(attempt):
    failed, took, oven = await shift(attempt, 0.33)
    ensure(oven.watching.entered > 0, "nadie vigiló el horno")
    ensure(failed, "el horno se apagó a los 330 ms y dijo que todo fue bien")
    ensure(
        took == 330,
        f"el horno se apagó a los 330 ms y no lo dijo hasta los {took}",
    )
    failed, took, oven = await shift(attempt, None)
    ensure(
        not failed and took == 1000,
        f"el horno no se apagó, y acabó a los {took} ms",
    )
    ensure(
        oven.watching.now == 0,
        "acabó el turno y el vigilante sigue en marcha: nadie lo paró",
    )
