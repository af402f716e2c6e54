"""La pizarra del turno."""

import asyncio

from arnes import ends, ensure


class Board:
    def __init__(self, slow):
        # Lo que tarda cada letra, en segundos, además de un turno.
        self.slow = slow
        self.note = ""
        # Las tareas que leen y las que escriben.
        self.readers, self.writers = set(), set()
        self.writes = self.reads = 0

    async def write(self, text):
        """Escribe la nota, en cinco turnos."""
        self.writes += 1
        self.writers.add(asyncio.current_task())
        for letter in text:
            await asyncio.sleep(self.slow)
            self.note += letter

    def read(self):
        self.reads += 1
        self.readers.add(asyncio.current_task())
        return self.note


async def check(attempt):
    await write(attempt, 0)
    # Otro día la tiza escribe mal.
    await write(attempt, 60)


async def write(attempt, slow):
    board = Board(slow)
    note = await ends(
        attempt.handover(board),
        lambda: "se quedó esperando a una tarea que no acaba",
    )
    ensure(
        board.reads > 0,
        f"nadie leyó la pizarra, y `handover` devolvió «{note}»",
    )
    ensure(
        board.writes > 0,
        "se leyó la pizarra vacía: la tarea lanzada no había tenido ni un "
        "turno",
    )
    ensure(
        board.writes == 1,
        f"se leyó «{note}» y la nota se empezó a escribir {board.writes} "
        "veces",
    )
    ensure(
        not board.readers & board.writers,
        f"se leyó «{note}», pero la escribió `handover`: no se lanzó ninguna "
        "tarea",
    )
    ensure(
        note == "hecho",
        f"se leyó «{note}» y la nota es «hecho»: la tarea no había terminado",
    )
