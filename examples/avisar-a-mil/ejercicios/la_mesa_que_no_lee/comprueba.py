"""Dos mesas que leen, y una que no."""

import asyncio

from arnes import counted, ends, ensure

# Los avisos que se guardan a una mesa, como mucho.
ROOM = 4
NEWS = 20


async def listens(table, start):
    """Lo que oye, y el mayor retraso con que lo oye."""
    heard, late = [], 0
    while (news := await table.get()) is not None:
        now = asyncio.get_running_loop().time()
        late = max(late, round((now - start) * 1000) - news * 10)
        heard.append(news)
    return heard, late


async def check(attempt):
    board = attempt.Board()
    slow = board.join()
    start = asyncio.get_running_loop().time()
    fast = [board.join() for _ in range(2)]
    listening = [asyncio.create_task(listens(it, start)) for it in fast]
    before = len(asyncio.all_tasks())

    async def publish():
        for news in range(1, NEWS + 1):
            await asyncio.sleep(0.01)
            await board.publish(news)

    await ends(
        publish(),
        lambda: "una mesa no lee, y `publish` se quedó esperándola: las demás "
        "ya no oyen nada",
    )
    await asyncio.sleep(0.005)
    more = len(asyncio.all_tasks()) - before
    ensure(
        more <= 0,
        counted(more, "# tarea espera", "# tareas esperan")
        + " a que lea la mesa que no lee",
    )
    heard = []
    while not slow.empty():
        heard.append(slow.get_nowait())
    waiting = sum(it is not None for it in heard)
    ensure(
        waiting <= ROOM,
        f"la mesa que no lee tiene {waiting} avisos guardados, y son {ROOM} "
        "como mucho",
    )
    ensure(heard, "la mesa lenta no oyó ningún aviso")
    ensure(
        heard[-1] is None,
        f"la mesa lenta oyó {heard} y perdió los demás, y cree que sigue "
        "apuntada",
    )
    ensure(
        heard == [1, 2, 3, 4, None],
        f"la mesa lenta tenía cuatro avisos y el final, y oyó {heard}",
    )
    for table in fast:
        table.put_nowait(None)
    for table in listening:
        heard, late = await table
        ensure(
            heard == list(range(1, NEWS + 1)),
            "una mesa que lee oyó "
            + counted(len(heard), "# aviso", "# avisos")
            + f" de {NEWS}, o en otro orden",
        )
        ensure(
            late == 0,
            f"una mesa que lee oyó un aviso {late} ms tarde: se esperó a la "
            "que no lee",
        )
