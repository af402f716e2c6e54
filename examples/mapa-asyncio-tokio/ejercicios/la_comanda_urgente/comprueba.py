"""Los cocineros, que sacan comandas de la cola."""

import asyncio

from arnes import bail, counted, ends, ensure

# La urgencia y el plato de cada comanda, en el orden en que llegan.
ORDERS = [(3, 31), (1, 12), (3, 30), (2, 21), (3, 32), (1, 11)]
# La que llega con un cocinero ya esperando.
FIRST = (5, 50)


async def check(attempt):
    orders = attempt.Orders()
    loop = asyncio.get_running_loop()

    async def cook():
        return await orders.take(), loop.time()

    waiting = asyncio.create_task(cook())
    await asyncio.sleep(0.25)
    put = loop.time()
    orders.put(*FIRST)
    dish, taken = await ends(
        waiting,
        lambda: "se quedó esperando: había un cocinero en `take`, llegó una "
        "comanda y no se enteró",
    )
    ensure(
        dish == FIRST[1],
        f"salió el plato {dish}, y nadie lo había apuntado",
    )
    late = round((taken - put) * 1000)
    ensure(
        late == 0,
        f"el cocinero que esperaba tardó {late} ms en enterarse de la comanda",
    )

    for urgency, dish in ORDERS:
        orders.put(urgency, dish)
    left = list(ORDERS)
    while left:
        dish = await ends(
            orders.take(),
            lambda: "se quedó esperando: "
            + counted(
                len(left),
                "queda # comanda apuntada",
                "quedan # comandas apuntadas",
            )
            + ", y a quien pide la siguiente no le llega",
        )
        at = next((n for n, it in enumerate(left) if it[1] == dish), None)
        if at is None:
            bail(f"salió el plato {dish}, y nadie lo había apuntado")
        urgency, _ = left.pop(at)
        for more, other in left:
            ensure(
                urgency <= more,
                f"salió el plato {dish}, de urgencia {urgency}, y esperaba el "
                f"{other}, de urgencia {more}",
            )
        for same, other in left[:at]:
            ensure(
                same != urgency,
                f"los platos {dish} y {other} son igual de urgentes, y salió "
                f"antes el {dish}, que llegó después",
            )
