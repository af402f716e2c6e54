"""La libreta de la sala."""

import asyncio

from arnes import counted, ensure


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
        "la libreta está vacía: llamaste a `note` "
        + counted(
            calls,
            "# vez, que no llegó a empezar",
            "# veces y ninguna llegó a empezar",
        ),
    )
    ensure(
        len(noted) == starts,
        counted(
            starts,
            "# comanda se empezó a apuntar",
            "# comandas se empezaron a apuntar",
        )
        + " y solo "
        + counted(len(noted), "# se acabó", "# se acabaron")
        + ": lo demás se soltó a medias",
    )
    ensure(
        noted == [1, 2, 3],
        f"en la libreta están las mesas {noted}, y son 1, 2 y 3: llamaste "
        "a `note` "
        + counted(calls, "# vez", "# veces")
        + " y solo "
        + counted(starts, "# llegó", "# llegaron")
        + " a empezar",
    )
    ensure(
        calls == starts,
        "están las tres, pero llamaste a `note` "
        + counted(calls, "# vez", "# veces")
        + ": "
        + counted(
            calls - starts,
            "la otra no hizo nada, y sobra",
            "las otras # no hicieron nada, y sobran",
        ),
    )
