"""El registro que se revisa, y el aviso, que espera sus turnos."""

import asyncio

from arnes import counted, ends, ensure, polled

RECORDS = 10_000
# Lo que el aviso puede esperar, y lo que hay entre dos cesiones, como poco.
LONGEST = 100
SHORTEST = 10


class Ledger:
    def __init__(self):
        self.reviewed = self.longest = 0
        # Los apuntes que llevaba en el turno anterior del aviso.
        self.seen = 0
        self.wake = asyncio.Event()
        self.stop = False
        # Los avances de la revisión, y los apuntes que llevaba en el último.
        self.polls = self.before = 0
        # Las veces que cedió con menos de SHORTEST apuntes desde la anterior.
        self.hasty = 0

    def review(self, record):
        """Revisa un apunte. No espera a nada."""
        self.reviewed += 1
        self.wake.set()

    def stopped(self):
        """Si el aviso ha pedido que pare."""
        return self.stop

    def poll(self):
        """Antes de cada avance: si no es el primero, la revisión ha cedido."""
        since, self.before = self.reviewed - self.before, self.reviewed
        # Antes de la primera no hay otra, y al acabar no se revisa más.
        if self.polls > 1 and self.reviewed < RECORDS and since < SHORTEST:
            self.hasty += 1
        self.polls += 1

    def measure(self):
        self.longest = max(self.longest, self.reviewed - self.seen)
        self.seen = self.reviewed


async def watch(ledger, stops):
    """El aviso: en cada turno mira por dónde van, y a la mitad puede pedir que
    paren."""
    while True:
        await ledger.wake.wait()
        ledger.wake.clear()
        ledger.measure()
        if stops and ledger.seen >= RECORDS // 2:
            ledger.stop = True


async def reviewed(attempt, stops):
    ledger = Ledger()
    watching = asyncio.create_task(watch(ledger, stops))
    # Que el aviso esté esperando antes de empezar.
    await asyncio.sleep(0)
    await ends(
        polled(attempt.review(ledger), ledger.poll),
        lambda: "la revisión se quedó esperando",
    )
    watching.cancel()
    ledger.measure()
    return ledger


async def check(attempt):
    ledger = await reviewed(attempt, stops=False)
    done, hasty = ledger.reviewed, ledger.hasty
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
        hasty == 0,
        counted(hasty, "se cedió # vez", "se cedió # veces")
        + f" con menos de {SHORTEST} apuntes revisados desde la anterior: "
        "cada una cuesta una vuelta por la cola",
    )
    ledger = await reviewed(attempt, stops=True)
    done, half = ledger.reviewed, RECORDS // 2
    ensure(
        done <= half + 2 * LONGEST,
        f"el aviso pidió que parara hacia el apunte {half}, y se revisaron "
        f"{done}",
    )
