"""La libreta de la sala."""

import asyncio
import threading

from arnes import counted, ensure

# Lo que tarda en apuntarse una: más que cualquier rato fijo.
SLOW = 60 * 60


class Notebook:
    """Apunta una comanda por mesa."""

    def __init__(self):
        self.home = threading.get_ident()
        # Las llamadas, las que empiezan y las que lo hacen en otro hilo.
        self.calls = self.starts = self.away = 0
        self.noted = []

    def note(self, table):
        self.calls += 1
        return self._note(table)

    async def _note(self, table):
        self.starts += 1
        if threading.get_ident() == self.home:
            await asyncio.sleep(SLOW)
        else:
            self.away += 1
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
        notebook.away == 0,
        counted(
            notebook.away,
            "# comanda se apuntó en otro hilo",
            "# comandas se apuntaron en otro hilo",
        )
        + ", con un bucle que no es el de la sala",
    )
    ensure(
        len(noted) == starts,
        counted(
            starts,
            "# comanda se empezó a apuntar",
            "# comandas se empezaron a apuntar",
        )
        + (
            counted(len(noted), " y solo # se acabó", " y solo # se acabaron")
            if noted
            else " y ninguna se acabó"
        )
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
