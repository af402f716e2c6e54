"""El registro, que sabe quién suma cada apunte."""

import asyncio

from arnes import Pool, counted, ensure

RECORDS = 1000

pool = Pool()
# Las veces que se ha sumado cada apunte, y las que fue fuera del grupo.
summed = [0] * (RECORDS + 1)
outside = []


def checksum(first, last):
    """Suma una parte del registro."""
    for record in range(first, last + 1):
        summed[record] += 1
    if pool.where() != "grupo":
        outside.append(pool.where())
    return sum(range(first, last + 1))


def check(attempt):
    total = asyncio.run(attempt.total(pool))
    done = sum(times > 0 for times in summed)
    right = sum(range(RECORDS + 1))
    ensure(done > 0, f"no se sumó ningún apunte, y el total es {total}")
    ensure(
        "bucle" not in outside,
        "se sumó en el hilo del bucle: mientras tanto no atendió a nadie",
    )
    ensure(
        "hilo" not in outside,
        "se sumó en hilos de este proceso, y el GIL deja avanzar a uno solo",
    )
    ensure(
        done == RECORDS,
        counted(done, "se sumó # apunte", "se sumaron # apuntes")
        + f" de {RECORDS}, y el total es {total}",
    )
    most = max(summed)
    ensure(
        most == 1,
        f"el apunte {summed.index(most)} se sumó {most} veces",
    )
    ensure(
        total == right,
        f"se sumaron los {RECORDS} apuntes, y el total es {total} y no "
        f"{right}",
    )
