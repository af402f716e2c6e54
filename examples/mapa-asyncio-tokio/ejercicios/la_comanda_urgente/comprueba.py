"""Los cocineros, que sacan comandas de la cola."""

import asyncio

from arnes import bail, counted, ends, ensure, polled

# La urgencia y el plato de cada comanda, en el orden en que llegan.
ORDERS = [(3, 31), (1, 12), (3, 30), (2, 21), (3, 32), (1, 11)]
# Las que llegan, cuando ya se han sacado dos.
AFTER = [(3, 29), (2, 20)]
# Las que llegan juntas, con dos cocineros ya esperando.
FIRST = [(5, 50), (5, 51)]

# Lo que se le perdona a un cocinero: despertares sin comanda.
WAKES = 3


async def check(attempt):
    orders = attempt.Orders()
    loop = asyncio.get_running_loop()

    # Los sondeos de un cocinero, como mucho.
    most = 0

    async def cook():
        polls = 0

        def poll():
            nonlocal polls, most
            polls += 1
            most = max(most, polls)

        return await polled(orders.take(), poll), loop.time()

    cooks = [asyncio.create_task(cook()) for _ in FIRST]
    await asyncio.sleep(0.25)
    wakes = most - 1
    ensure(
        wakes <= WAKES,
        f"un cocinero se despertó {wakes} veces antes de que llegara una "
        "comanda",
    )
    put = loop.time()
    for order in FIRST:
        orders.put(*order)
    for waiting in cooks:
        dish, taken = await ends(
            waiting,
            lambda: "se quedó esperando: había dos cocineros en `take`, "
            "llegaron dos comandas y uno no se enteró",
        )
        ensure(
            any(dish == it[1] for it in FIRST),
            f"salió el plato {dish}, y nadie lo había apuntado",
        )
        late = round((taken - put) * 1000)
        ensure(
            late == 0,
            f"el cocinero que esperaba tardó {late} ms en enterarse de la "
            "comanda",
        )

    for urgency, dish in ORDERS:
        orders.put(urgency, dish)
    left, after = list(ORDERS), list(AFTER)
    while left:
        if len(left) == len(ORDERS) - 2:
            while after:
                orders.put(*after[0])
                left.append(after.pop(0))
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
