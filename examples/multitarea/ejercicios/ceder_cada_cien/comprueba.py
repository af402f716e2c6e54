"""El registro que se revisa, y el aviso, que espera sus turnos."""

import asyncio

from arnes import counted, ends, ensure

RECORDS = 10_000
# Lo que el aviso puede esperar, y lo que hay entre dos cesiones, como poco.
LONGEST = 100
SHORTEST = 10


class Ledger:
    def __init__(self):
        self.reviewed = self.turns = self.longest = 0
        # Los apuntes que llevaba en el turno anterior del aviso.
        self.seen = 0
        self.wake = asyncio.Event()
        self.stop = False

    def review(self, record):
        """Revisa un apunte. No espera a nada."""
        self.reviewed += 1
        self.wake.set()

    def stopped(self):
        """Si el aviso ha pedido que pare."""
        return self.stop

    def measure(self):
        self.longest = max(self.longest, self.reviewed - self.seen)
        self.seen = self.reviewed


async def watch(ledger, stops):
    """El aviso: en cada turno mira por dónde van, y a la mitad puede pedir que
    paren."""
    while True:
        await ledger.wake.wait()
        ledger.wake.clear()
        ledger.turns += 1
        ledger.measure()
        if stops and ledger.seen >= RECORDS // 2:
            ledger.stop = True


async def reviewed(attempt, stops):
    ledger = Ledger()
    watching = asyncio.create_task(watch(ledger, stops))
    # Que el aviso esté esperando antes de empezar.
    await asyncio.sleep(0)
    await ends(
        attempt.review(ledger),
        lambda: "la revisión se quedó esperando",
    )
    watching.cancel()
    ledger.measure()
    return ledger


async def check(attempt):
    ledger = await reviewed(attempt, stops=False)
    done, turns = ledger.reviewed, ledger.turns
    ensure(done > 0, "no se revisó ningún apunte")
    ensure(
        done == RECORDS,
        counted(done, "se revisó # apunte", "se revisaron # apuntes")
        + f", y son {RECORDS}",
    )
    # El turno que recibe cuando ya ha acabado todo no cuenta.
    ensure(
        ledger.longest < RECORDS,
        "el aviso no tuvo ni un turno mientras "
        + counted(done, "se revisaba # apunte", "se revisaban # apuntes"),
    )
    ensure(
        ledger.longest <= LONGEST,
        f"el aviso esperó {ledger.longest} apuntes seguidos",
    )
    ensure(
        turns <= RECORDS // SHORTEST,
        f"se cedió {turns} veces para "
        + counted(done, "# apunte", "# apuntes")
        + ": cada una cuesta una vuelta por la cola",
    )
    ledger = await reviewed(attempt, stops=True)
    done, half = ledger.reviewed, RECORDS // 2
    ensure(
        done <= half + 2 * LONGEST,
        f"el aviso pidió que parara hacia el apunte {half}, y se revisaron "
        f"{done}",
    )
