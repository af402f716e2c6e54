"""La pizarra del turno."""

import asyncio

from arnes import ends, ensure


class Board:
    def __init__(self):
        self.note = ""
        self.writes = self.reads = 0

    async def write(self, text):
        """Escribe la nota, en cinco turnos."""
        self.writes += 1
        for letter in text:
            await asyncio.sleep(0)
            self.note += letter

    def read(self):
        self.reads += 1
        return self.note


async def check(attempt):
    board = Board()
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
        note == "hecho",
        f"se leyó «{note}» y la nota es «hecho»: la tarea no había terminado",
    )
