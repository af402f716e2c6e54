"""La panadería, que sabe quién amasa cada masa."""

import asyncio

from arnes import Pool, counted, ensure

DOUGHS = 4

pool = Pool()
kneads = []


def knead(dough):
    """Amasa, y da el peso. No espera a nada, y ocupa el hilo."""
    kneads.append(pool.where())
    return dough * 100


def check(attempt):
    weights = asyncio.run(attempt.bake(pool))
    done, loop, threads = (
        len(kneads),
        kneads.count("bucle"),
        kneads.count("hilo"),
    )
    returned = len(weights or [])
    ensure(
        done == returned == DOUGHS,
        f"pesos con los que volvió `bake`: {returned}; masas hechas: {done} de "
        f"{DOUGHS}",
    )
    ensure(
        loop == 0,
        counted(loop, "se amasó # masa", "se amasaron # masas")
        + " en el hilo del bucle: van de una en una",
    )
    ensure(
        threads == 0,
        counted(threads, "se amasó # masa", "se amasaron # masas")
        + " en hilos de este proceso, y el GIL deja avanzar a uno solo",
    )
    ensure(
        pool.late == 0,
        counted(pool.late, "# masa se mandó", "# masas se mandaron")
        + " al grupo cuando ya había acabado otra",
    )
    ensure(
        weights == [100, 200, 300, 400],
        f"los pesos son {weights}, y eran de cuatro masas, por orden",
    )
