"""Cree que preguntar de uno en uno es más barato."""


async def two_clocks(clocks):
    good = []
    for clock in range(1, 6):
        try:
            good.append(await clocks.ask(clock))
        except Exception:
            continue
        if len(good) == 2:
            break
    return good
