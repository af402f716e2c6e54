"""El horno: amasa, y sabe si mientras tanto el bucle atendía."""

import asyncio
import threading

import reloj
from arnes import ensure

LOAVES = [1, 2, 3]
# Lo que se espera de verdad al bucle, y lo que tarda en el reloj virtual.
PATIENCE, HOUR = 2, 3600


class Oven:
    def __init__(self, loop):
        self.loop = loop
        self.home = threading.get_ident()
        # Los que se empiezan, y los que se amasan en el hilo del bucle.
        self.started = self.at_home = 0
        # El bucle no contestó.
        self.held = False
        self.kneaded = []

    def knead(self, loaf):
        """Amasa un pan y da su peso. Ocupa el hilo."""
        self.started += 1
        if threading.get_ident() == self.home:
            self.at_home += 1
        elif not self.held:
            answer = threading.Event()
            self.loop.call_soon_threadsafe(self._asked, answer)
            self.held = not answer.wait(PATIENCE)
        self.kneaded.append(loaf)
        return loaf * 100

    def _asked(self, answer):
        # Tarda más que cualquier rato fijo.
        self.loop.clock.now += HOUR
        self._answer(answer, 20)

    def _answer(self, answer, turns):
        if turns:
            self.loop.call_soon(self._answer, answer, turns - 1)
        else:
            answer.set()


def check(attempt):
    # Sin un límite para todo: con hilos de verdad, el reloj virtual saltaría
    # hasta él.
    with asyncio.Runner(loop_factory=reloj.VirtualLoop) as runner:
        runner.run(bakes(attempt))


async def bakes(attempt):
    oven = Oven(asyncio.get_running_loop())
    weight = await attempt.bake(oven)
    kneaded = sorted(oven.kneaded)
    ensure(oven.started > 0, f"no se amasó ningún pan y el peso es {weight}")
    ensure(
        oven.at_home == 0,
        f"panes amasados en el hilo del bucle: {oven.at_home}; mientras "
        "tanto no atendió a nadie",
    )
    ensure(
        not oven.held,
        "se amasó en otro hilo, pero el del bucle se quedó bloqueado "
        "esperando a que acabara",
    )
    ensure(
        kneaded == LOAVES,
        f"panes amasados cuando `bake` volvió, con un peso de {weight}: "
        f"{kneaded}; y son {LOAVES}, cada uno una vez",
    )
    ensure(
        weight == 600,
        f"se amasaron los tres, que pesan 600, y el peso que dio es {weight}",
    )
