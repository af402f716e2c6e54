"""Una cola de trabajos en SQLite, para copiar entera.

Ejecuta: python3 examples/cola-de-trabajos/cola_de_trabajos.py
"""

# ANCHOR: cola
import asyncio
import os
import sys
import tempfile
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from signal import SIGTERM

import aiosqlite

# Intentos de cada comanda.
TRIES = 3
# Lo que se espera a que haya otra.
POLL = 0.02
# Lo que se espera antes del segundo intento; después, el doble cada vez.
BASE = 0.01

# `desde` es cuándo se puede tomar: hasta entonces está en manos de alguien, o
# espera a repetirse. Va en días, que es como los cuenta SQLite.
TABLE = """CREATE TABLE IF NOT EXISTS comandas (
    id INTEGER PRIMARY KEY, plato TEXT NOT NULL,
    estado TEXT NOT NULL DEFAULT 'pendiente',
    intentos INTEGER NOT NULL DEFAULT 0,
    desde REAL NOT NULL DEFAULT 0)"""

# Una sola orden: entre mirar y tomarla no cabe nadie. La hora es la de la base,
# cuando ya le ha dado el permiso de escribir.
CLAIM = """UPDATE comandas SET intentos = intentos + 1,
        desde = julianday('now') + ? / 86400.0
    WHERE id = (SELECT id FROM comandas
        WHERE estado = 'pendiente' AND desde <= julianday('now')
        ORDER BY desde, id LIMIT 1)
    RETURNING id, plato, intentos"""

# Solo si sigue siendo de quien la tomó en ese intento.
SETTLE = """UPDATE comandas SET estado = ?,
        desde = julianday('now') + ? / 86400.0, intentos = intentos - ?
    WHERE id = ? AND intentos = ? AND estado = 'pendiente'"""


@dataclass
class Order:
    """Una comanda tomada. El número de intento es también la llave: quien la
    tome después lleva otro."""

    id: int
    dish: str
    tries: int


class Queue:
    def __init__(self, connection, lease):
        self.connection = connection
        # Lo que dura una comanda en manos de alguien, si no la renueva.
        self.lease = lease

    @classmethod
    @asynccontextmanager
    async def open(cls, path, lease):
        opened = aiosqlite.connect(path, isolation_level=None, timeout=60)
        async with opened as connection:
            await connection.execute("PRAGMA journal_mode = WAL")
            await connection.execute(TABLE)
            yield cls(connection, lease)

    async def push(self, dish):
        insert = "INSERT INTO comandas (plato) VALUES (?)"
        await self.connection.execute(insert, [dish])

    async def claim(self):
        # Hasta la última fila, que es cuando la orden acaba.
        rows = await self.connection.execute_fetchall(CLAIM, [self.lease])
        return Order(*rows[0]) if rows else None

    async def settle(self, order, state, wait, untried=0):
        """La deja así desde dentro de `wait`; `False` si ya no era suya."""
        values = [state, wait, untried, order.id, order.tries]
        done = await self.connection.execute(SETTLE, values)
        return done.rowcount == 1

    async def renew(self, order):
        return await self.settle(order, "pendiente", self.lease)

    async def give_back(self, order):
        """La devuelve, como si nadie la hubiera tomado."""
        return await self.settle(order, "pendiente", 0, untried=1)
# ANCHOR_END: cola


# ANCHOR: cocinero
class Closing:
    """Cuándo se deja de tomar comandas, y cuándo se devuelve la que se
    tiene."""

    def __init__(self):
        self.stop = asyncio.Event()
        self.leave = asyncio.Event()


async def first_of(tasks, seconds=None):
    """Espera a la primera, o a que pase ese tiempo."""
    first = asyncio.FIRST_COMPLETED
    await asyncio.wait(tasks, timeout=seconds, return_when=first)


async def work(queue, closing):
    stop = asyncio.create_task(closing.stop.wait())
    leave = asyncio.create_task(closing.leave.wait())
    while not stop.done():
        order = await queue.claim()
        if order is None:
            await first_of([stop], POLL)
            continue
        if order.tries > TRIES:
            # Quien la tuvo en el último intento ha muerto con ella.
            await queue.settle(order, "imposible", 0, untried=1)
            continue
        cooking = asyncio.create_task(cook(order))
        mine = True
        while mine and not cooking.done() and not leave.done():
            await first_of([cooking, leave], queue.lease / 3)
            if not cooking.done() and not leave.done():
                mine = await queue.renew(order)
        if not cooking.done():
            cooking.cancel()
            await asyncio.wait([cooking])
            await queue.give_back(order)
        elif cooking.exception() is None:
            await queue.settle(order, "hecha", 0)
        elif order.tries >= TRIES:
            await queue.settle(order, "imposible", 0)
        else:
            wait = BASE * 2 ** (order.tries - 1)
            await queue.settle(order, "pendiente", wait)
# ANCHOR_END: cocinero


# ANCHOR: cocina
# Lo que se espera, al cerrar, a quien está cocinando.
GRACE = 0.1


async def cook(order):
    if order.dish == "asado" or (order.dish == "guiso" and order.tries == 1):
        # El asado no acaba; el guiso, en el primer intento, tampoco.
        await asyncio.Event().wait()
    if order.dish == "flan":
        raise ValueError("se cae")


async def kitchen(path, cooks):
    """Una cocina entera, hasta que le piden que cierre."""
    closing = Closing()
    loop = asyncio.get_running_loop()
    loop.add_signal_handler(SIGTERM, closing.stop.set)
    async with Queue.open(path, 0.3) as queue:
        working = [
            asyncio.create_task(work(queue, closing)) for _ in range(cooks)
        ]
        # Antes solo acaba aquel a quien le falla la base.
        await first_of([*working, asyncio.create_task(closing.stop.wait())])
        closing.stop.set()
        loop.call_later(GRACE, closing.leave.set)
        await asyncio.gather(*working)
# ANCHOR_END: cocina


# ANCHOR: programa
async def open_kitchen(path):
    """Arranca este mismo programa como otra cocina, con un cocinero."""
    environment = {**os.environ, "COCINA": str(path), "COCINEROS": "1"}
    return await asyncio.create_subprocess_exec(
        sys.executable, *sys.argv, env=environment
    )


async def until(queue, query, worker):
    """Espera a que se cumpla en la base, o a que no quede quien lo haga."""
    met = 0
    while not met:
        await first_of([worker], POLL)
        if worker.done():
            raise RuntimeError("acaba antes") from worker.exception()
        [[met]] = await queue.connection.execute_fetchall(query)


async def show(queue, what):
    print(f"{what}:")
    query = "SELECT plato, estado, intentos FROM comandas ORDER BY id"
    rows = await queue.connection.execute_fetchall(query)
    for dish, state, tries in rows:
        print(f"  {dish}: {state}, intentos: {tries}")


TAKEN = "SELECT max(desde) > 0 FROM comandas WHERE estado = 'pendiente'"
EMPTY = "SELECT count(*) = 0 FROM comandas WHERE estado = 'pendiente'"


async def main(path):
    async with Queue.open(path, 600) as queue:
        await queue.push("guiso")
        other = await open_kitchen(path)
        await until(queue, TAKEN, asyncio.create_task(other.wait()))
        # Es `SIGKILL`: no puede despedirse.
        other.kill()
        await other.wait()
        await show(queue, "muere la cocina que la tenía")

        await queue.push("sopa")
        await queue.push("flan")
        closing = Closing()
        working = asyncio.create_task(work(queue, closing))
        await until(queue, EMPTY, working)
        closing.stop.set()
        await working
        await show(queue, "trabaja la siguiente")

        await queue.push("asado")
        other = await open_kitchen(path)
        await until(queue, TAKEN, asyncio.create_task(other.wait()))
        other.terminate()
        ends_well = str(await other.wait() == 0).lower()
        print(f"cierra con orden: {ends_well}")
        await show(queue, "se la piden a medias, y la devuelve")

        first = await Queue(queue.connection, 0).claim()
        second = await queue.claim()
        for who, order in [("el primero", first), ("el segundo", second)]:
            mine = await queue.settle(order, "hecha", 0)
            mine = "sí" if mine else "no"
            print(f"la toman dos; ¿la acaba {who}? {mine}")


if path := os.environ.get("COCINA"):
    asyncio.run(kitchen(path, int(os.environ["COCINEROS"])))
else:
    with tempfile.TemporaryDirectory() as folder:
        asyncio.run(main(Path(folder, "comandas.db")))
# ANCHOR_END: programa
