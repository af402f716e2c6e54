"""La ventanilla de la cocina."""

import asyncio

from arnes import ends, ensure


class Window:
    def __init__(self):
        self.plates = []
        self.taken_from_nothing = 0
        self.looks = 0
        self.notify = asyncio.Condition()

    def is_empty(self):
        self.looks += 1
        return not self.plates

    def grab(self):
        """Se lleva un plato. Si no hay ninguno, el 0, que no existe."""
        if self.plates:
            return self.plates.pop()
        self.taken_from_nothing += 1
        return 0


async def check(attempt):
    window = Window()
    got = []

    async def table(seconds):
        await asyncio.sleep(seconds)
        got.append(await attempt.take(window))

    async def kitchen():
        for plate in (1, 2, 3):
            await asyncio.sleep(0.05)
            async with window.notify:
                window.plates.append(plate)
                window.notify.notify_all()

    await ends(
        # La última llega con su plato ya en la ventanilla.
        asyncio.gather(table(0), table(0), table(0.17), kitchen()),
        lambda: "se quedó esperando una mesa, y en la ventanilla quedan "
        f"platos: {len(window.plates)}",
    )
    nothing = window.taken_from_nothing
    ensure(
        nothing == 0,
        f"mesas que se llevaron un plato que no había: {nothing}; "
        "las avisaron, y otra pasó antes",
    )
    ensure(
        sorted(got) == [1, 2, 3],
        f"las mesas tienen los platos {sorted(got)}, y salieron el 1, el 2 y "
        "el 3",
    )
    ensure(
        window.looks <= 7,
        f"salieron tres platos, y las mesas miraron {window.looks} veces si "
        "había: van de rato en rato a mirar, en vez de esperar el aviso",
    )
