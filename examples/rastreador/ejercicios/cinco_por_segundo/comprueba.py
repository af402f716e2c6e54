"""Un sitio que cuenta cuántas páginas le piden en cada segundo."""

import asyncio

from arnes import ends, ensure

# Las que deja en un segundo.
RATE = 5


async def pass_(limiter, pages):
    """A cuántos milisegundos pasa cada una de las que llegan juntas."""
    loop = asyncio.get_running_loop()
    start = loop.time()

    async def one():
        await limiter.wait()
        return round((loop.time() - start) * 1000)

    return sorted(
        await ends(
            asyncio.gather(*(one() for _ in range(pages))),
            lambda: "se quedó esperando, y nadie más pide",
        )
    )


def at_most(passed):
    for start in passed:
        until = start + 1000
        count = sum(start <= at < until for at in passed)
        ensure(
            count <= RATE,
            f"entre los {start} y los {until} ms salieron {count}, y el "
            f"límite es {RATE} en un segundo",
        )


async def check(attempt):
    limiter = attempt.Limiter()
    passed = await pass_(limiter, 20)
    at_most(passed)
    ensure(
        passed[-1] <= 4000,
        f"la última de veinte salió a los {passed[-1]} ms, y podía salir "
        "antes de los 4000",
    )
    await asyncio.sleep(60)
    [first] = await pass_(limiter, 1)
    ensure(
        first == 0,
        f"nadie había pedido en un minuto, y la primera esperó {first} ms",
    )
    # A caballo entre dos segundos del limitador.
    limiter = attempt.Limiter()
    await asyncio.sleep(0.9)
    at_most(await pass_(limiter, 12))
    # La que se va no retiene a las demás.
    limiter = attempt.Limiter()
    await pass_(limiter, 1)
    try:
        async with asyncio.timeout(0.05):
            await pass_(limiter, 3)
    except TimeoutError:
        pass
    [last] = await pass_(limiter, 1)
    ensure(
        last <= 1000,
        f"se fueron las tres que esperaban, y la siguiente tardó {last} ms",
    )
