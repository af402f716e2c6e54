"""El horno: amasa, y sabe si mientras tanto el bucle atendía."""

import asyncio
import threading

from arnes import ensure


class Oven:
    def __init__(self, loop):
        self.loop = loop
        self.home = threading.get_ident()
        self.kneaded = []

    def knead(self, loaf):
        """Amasa un pan y da su peso. Ocupa el hilo."""
        answer = threading.Event()
        # El bucle contesta en el acto, si no está bloqueado.
        self.loop.call_soon_threadsafe(answer.set)
        alive = answer.wait(0.5)
        self.kneaded.append((threading.get_ident(), alive))
        return loaf * 100


async def check(attempt):
    oven = Oven(asyncio.get_running_loop())
    weight = await attempt.bake(oven)
    times = len(oven.kneaded)
    ensure(times > 0, f"no se amasó ningún pan y el peso es {weight}")
    home = sum(thread == oven.home for thread, _ in oven.kneaded)
    ensure(
        home == 0,
        f"panes amasados en el hilo del bucle: {home}; mientras tanto no "
        "atendió a nadie",
    )
    ensure(
        all(alive for _, alive in oven.kneaded),
        "se amasó en otro hilo, pero el del bucle se quedó bloqueado "
        "esperando a que acabara",
    )
    ensure(
        weight == 600,
        f"panes amasados: {times}; el peso es {weight}, y son tres que "
        "pesan 600: falta esperar algún resultado",
    )
