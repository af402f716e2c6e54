"""La libreta de la sala."""

import asyncio

from arnes import ensure


class Notebook:
    """Apunta una comanda por mesa."""

    def __init__(self):
        self.calls = self.starts = 0
        self.noted = []

    def note(self, table):
        self.calls += 1
        return self._note(table)

    async def _note(self, table):
        self.starts += 1
        await asyncio.sleep(0.02)
        self.noted.append(table)


async def check(attempt):
    notebook = Notebook()
    await attempt.serve(notebook)
    calls, starts = notebook.calls, notebook.starts
    noted = sorted(notebook.noted)
    ensure(calls > 0, "nadie llamó a `note`, y la libreta está vacía")
    ensure(
        starts > 0,
        f"la libreta está vacía: llamaste a `note` {calls} veces y ninguna "
        "llegó a empezar",
    )
    ensure(
        len(noted) == starts,
        f"{starts} comandas se empezaron a apuntar y solo {len(noted)} se "
        "acabó: las demás se soltaron a medias",
    )
    ensure(
        noted == [1, 2, 3],
        f"en la libreta están las mesas {noted}, y son 1, 2 y 3: llamaste a "
        f"`note` {calls} veces y solo {starts} llegó a empezar",
    )
    ensure(
        calls == starts,
        f"están las tres, pero llamaste a `note` {calls} veces: las otras "
        f"{calls - starts} no hicieron nada, y sobran",
    )
