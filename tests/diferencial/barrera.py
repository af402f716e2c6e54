"""asyncio.Barrier, para `barrera.rs`."""

import asyncio

import guion
from exacta import Condition


class World:
    def __init__(self, parties):
        self.barrier = asyncio.Barrier(parties)
        # Si no, desde 3.13, cancelar a una cambia el orden de las demás.
        self.barrier._cond = Condition()

    async def start(self, name, _):
        return await self.barrier.wait()

    def now(self, name, _):
        match name:
            case "state":
                barrier = self.barrier
                broken = "rota" if barrier.broken else "sana"
                return f"{barrier.n_waiting} de {barrier.parties}, {broken}"
            case "abort":
                finish(self.barrier.abort())
            case "reset":
                finish(self.barrier.reset())
        return "hecho"


def finish(coroutine):
    """Las dos son corrutinas, pero nunca esperan: el mutex está libre."""
    try:
        coroutine.send(None)
    except StopIteration:
        return
    raise RuntimeError("ha tenido que esperar")


guion.serve(World)
