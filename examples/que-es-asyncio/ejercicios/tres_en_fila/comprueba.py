"""Tres servicios que tardan lo suyo."""

import asyncio

from arnes import Gauge, ensure

NAMES = ["clima", "noticias", "tráfico"]


class Service:
    def __init__(self):
        self.gauge = Gauge()
        self.asked = []

    async def check(self, name):
        """Pregunta, y dice cuántos milisegundos ha tardado."""
        with self.gauge.enter():
            self.asked.append(name)
            ms = 300 + 200 * NAMES.index(name)
            await asyncio.sleep(ms / 1000)
            return ms


async def check(attempt):
    service = Service()
    loop = asyncio.get_running_loop()
    start = loop.time()
    answers = await attempt.watch(service)
    total = round((loop.time() - start) * 1000)
    for name in NAMES:
        times = service.asked.count(name)
        ensure(
            times == 1,
            f"a «{name}» se le preguntó {times} veces, y es una",
        )
    answers = list(answers)
    ensure(
        answers == [300, 500, 700],
        f"las respuestas están en otro orden: {answers}",
    )
    ensure(
        total < 1000,
        f"tardó {total} ms y las tres esperas caben en 700: como mucho hubo "
        f"{service.gauge.most} a la vez",
    )
