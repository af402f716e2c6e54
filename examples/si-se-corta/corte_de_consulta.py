"""Qué queda en la base según cómo se corta lo que se le pide.

Ejecuta: python3 examples/si-se-corta/corte_de_consulta.py
"""

# ANCHOR: consultas
import asyncio
import multiprocessing
import sqlite3
import tempfile
import threading
from contextlib import asynccontextmanager, closing
from pathlib import Path

import aiosqlite

ORDERS = ["consulta suelta", "transacción", "lectura"]
CUTS = ["se suelta", "límite", "SIGKILL"]

# Un pedido al que la base da muchas vueltas, y acaba en una fila.
SLOW = """INSERT INTO pedidos WITH RECURSIVE
    vueltas(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM vueltas LIMIT 9999)
    SELECT max(n) FROM vueltas"""


@asynccontextmanager
async def transaction(connection):
    await connection.execute("BEGIN")
    try:
        yield
    except BaseException:
        await connection.execute("ROLLBACK")
        raise
    await connection.execute("COMMIT")


async def order(name, connection, running):
    if name == "consulta suelta":
        await connection.execute(SLOW)
    elif name == "transacción":
        async with transaction(connection):
            await connection.execute(SLOW)
    else:
        rows = connection.execute("SELECT 'sopa' UNION ALL SELECT 'pan'")
        async with rows as cursor:
            await cursor.fetchone()
            running.set()
            await asyncio.Event().wait()
# ANCHOR_END: consultas


# ANCHOR: cortes
async def customer(pipe, name, cut, path):
    """El proceso que pide, y al que le pasa lo que diga `cut`."""
    async with aiosqlite.connect(path, isolation_level=None) as connection:
        running, go = asyncio.Event(), threading.Event()
        loop = asyncio.get_running_loop()

        def progress():
            # A mitad de la consulta, la base avisa y se para.
            loop.call_soon_threadsafe(running.set)
            go.wait()
            return 0

        await connection.set_progress_handler(progress, 1000)
        ordering = asyncio.create_task(order(name, connection, running))
        ordering.add_done_callback(lambda _: running.set())
        await running.wait()
        if ordering.done():
            # Antes solo acaba si falla.
            ordering.result()
        if cut == "SIGKILL":
            pipe.send("a medias")
        if cut == "se suelta":
            ordering.cancel()
        limit = 0.05 if cut == "límite" else None
        ending = asyncio.create_task(asyncio.wait_for(ordering, limit))
        if limit:
            await asyncio.sleep(2 * limit)
        following = connection.execute_fetchall("SELECT 1")
        following = asyncio.create_task(following)
        # La que está ocupada no vuelve hasta que la base siga.
        long = 60 if name == "lectura" else 0.05
        await asyncio.wait([following], timeout=long)
        # Da tiempo a lo que no espera a la base.
        for _ in range(50):
            await asyncio.sleep(0)
        says = [] if ending.done() else ["quien lo pidió: esperando"]
        free = "libre" if following.done() else "ocupada"
        pipe.send("; ".join([f"la conexión: {free}", *says]))
        go.set()
        await asyncio.gather(ending, following, return_exceptions=True)


def run(*args):
    asyncio.run(customer(*args))


def cut(name, how, path):
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE pedidos (n)")
    pipe, its_pipe = multiprocessing.Pipe()
    processes = multiprocessing.get_context("fork")
    args = (its_pipe, name, how, path)
    child = processes.Process(target=run, args=args)
    child.start()
    its_pipe.close()
    seen = [pipe.recv()]
    if how == "SIGKILL":
        child.kill()
        seen.clear()
    child.join()

    with closing(sqlite3.connect(path)) as connection:
        count = "SELECT count(*) FROM pedidos"
        [[rows]] = connection.execute(count)
    nothing = "nada que deshacer" if name == "lectura" else "no queda"
    return "; ".join(["queda" if rows else nothing, *seen])


print("Qué se pide | Cómo se corta | En asyncio, con aiosqlite")
for name in ORDERS:
    for how in CUTS:
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder, "pedidos.db")
            print(f"{name} | {how} | {cut(name, how, path)}", flush=True)
# ANCHOR_END: cortes
