"""Una tarea en la fila avanza aunque nadie la mire, y deja pasar a quien la
guarda; pero tiene que soltar lo que pide.

Ejecuta: python3 examples/elegir-con-select/plaza_guardada.py
"""

# ANCHOR: programa
import asyncio

MINUTE = 0.1


async def keep_and_wait(first, second):
    """Empieza una espera, se cansa a los diez minutos, la guarda y empieza
    otra."""
    kept = asyncio.create_task(first)
    done, _ = await asyncio.wait({kept}, timeout=10 * MINUTE)
    if not done:
        await second


async def attempt(what, release, first, second):
    """A la media hora, `release` deja sitio."""

    async def later():
        await asyncio.sleep(30 * MINUTE)
        await release()

    both = asyncio.gather(later(), keep_and_wait(first, second))
    try:
        await asyncio.wait_for(both, 60 * MINUTE)
        print(f"{what}: acaba")
    except TimeoutError:
        print(f"{what}: nadie avanza, vence el tiempo límite")


async def use(piece):
    async with piece:
        pass


async def main():
    for what, piece in [
        ("un mutex", asyncio.Lock()),
        ("un semáforo", asyncio.Semaphore(1)),
    ]:
        await piece.acquire()

        async def release():
            piece.release()

        await attempt(what, release, use(piece), use(piece))

    orders = asyncio.Queue(1)
    orders.put_nowait("sopa")

    async def take_two():
        await orders.get()
        await orders.get()

    waiting = orders.put("pan"), orders.put("flan")
    await attempt("una cola llena", take_two, *waiting)

    till = asyncio.Lock()
    await till.acquire()

    async def release():
        till.release()

    waiting = till.acquire(), till.acquire()
    await attempt("una tarea que no suelta", release, *waiting)


asyncio.run(main())
# ANCHOR_END: programa
