"""Un horno bueno y cuatro malos, para la prueba que escribe el lector."""

import asyncio

from arnes import bail, ends, ensure


def now():
    # Con el redondeo, una suma de segundos no se queda corta.
    return round(asyncio.get_running_loop().time(), 6)


class Oven:
    def __init__(self, rings):
        # Cuándo avisa, en partes del tiempo que se le pone.
        self._rings = rings
        self._due = []
        self.looked = 0

    def start(self, seconds):
        """Lo pone en marcha; avisará a esos segundos."""
        self._due = [now() + seconds * part for part in self._rings]

    def bells(self):
        """Los avisos que ha dado hasta ahora."""
        self.looked += 1
        return sum(at <= now() for at in self._due)

    async def bell(self):
        """Espera al siguiente aviso."""
        self.looked += 1
        for at in self._due:
            if at > now():
                return await asyncio.sleep(at - now())
        await asyncio.get_running_loop().create_future()


async def tested(attempt, rings):
    """Lo que dice la prueba del lector de un horno que avisa entonces."""
    oven = Oven(rings)
    why = None
    test = asyncio.create_task(attempt.test(oven))
    try:
        await ends(
            test,
            lambda: "tu prueba se queda esperando a un horno que no avisa",
        )
    except AssertionError as failed:
        why = str(failed) or "no se cumple"
    ensure(oven.looked > 0, "tu prueba no mira los avisos")
    return why


async def check(attempt):
    if why := await tested(attempt, [1]):
        bail(f"tu prueba rechaza el horno bueno: «{why}»")
    for rings, what in [
        ([0.5], "avisa a los 30 segundos, y no a los 60"),
        ([1.5], "avisa a los 90 segundos, y no a los 60"),
        ([0.98], "avisa a los 58,8 segundos, y no a los 60"),
        ([1.02], "avisa a los 61,2 segundos, y no a los 60"),
        ([1, 1.25], "avisa dos veces, a los 60 segundos y a los 75"),
        ([], "no avisa"),
    ]:
        why = await tested(attempt, rings)
        ensure(
            why is not None,
            f"tu prueba da por bueno un horno que {what}",
        )
