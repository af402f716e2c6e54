"""Una cocina que falla de vez en cuando, o del todo."""

import asyncio

from arnes import counted, ends, ensure


class Failed(Exception):
    """No ha salido."""


class Shop:
    def __init__(self):
        self.calls = 0
        self.down = False
        # Las llamadas que fallan de las siguientes.
        self.stumbles = 0

    async def call(self):
        self.calls += 1
        await asyncio.sleep(0.01)
        if self.down:
            raise Failed("la cocina está caída")
        if self.stumbles:
            self.stumbles -= 1
            raise Failed("la cocina ha tropezado")


async def orders(day, count):
    """Los que salen bien de tantos, uno detrás de otro."""
    fine = 0
    for _ in range(count):
        order = asyncio.create_task(day.order())
        try:
            await ends(order, lambda: "un pedido se quedó esperando")
            fine += 1
        except Failed:
            pass
    return fine


async def down(day, shop):
    """Las llamadas de más de cien pedidos con la cocina caída."""
    shop.down = True
    before = shop.calls
    fine = await orders(day, 100)
    shop.down = False
    calls = shop.calls - before
    ensure(
        calls >= 100,
        "cien pedidos hicieron "
        + counted(calls, "# llamada", "# llamadas"),
    )
    ensure(
        fine == 0,
        "la cocina está caída, y "
        + counted(fine, "# pedido salió", "# pedidos salieron"),
    )
    return calls - 100


async def check(attempt):
    shop = Shop()
    day = attempt.Orders(shop)
    fine = await orders(day, 10)
    ensure(shop.calls > 0, "no se llamó a la cocina")
    ensure(
        fine == 10 and shop.calls == 10,
        "la cocina va bien, y diez pedidos hicieron "
        + counted(shop.calls, "# llamada", "# llamadas")
        + " y "
        + counted(fine, "salió #", "salieron #"),
    )
    shop.stumbles = 3
    ensure(
        await orders(day, 1) == 1,
        "la cocina falló tres veces seguidas, y un pedido puede insistir tres",
    )

    shop = Shop()
    day = attempt.Orders(shop)
    extra = await down(day, shop)
    ensure(
        extra == 10,
        "la cocina se cayó, y cien pedidos insistieron "
        + counted(extra, "# vez", "# veces")
        + ": el presupuesto era de 10",
    )
    await orders(day, 50)
    shop.stumbles = 1
    ensure(
        await orders(day, 1) == 1,
        "salieron bien cincuenta pedidos, y un fallo suelto no se repitió: lo "
        "gastado no vuelve",
    )

    # Los diez de un golpe, y ni uno más.
    shop = Shop()
    day = attempt.Orders(shop)
    for _ in range(10):
        before = shop.calls
        shop.stumbles = 1
        fine = await orders(day, 1)
        calls = shop.calls - before
        ensure(
            fine == 1 and calls == 2,
            f"un pedido salió a la segunda llamada, e hizo {calls}",
        )
    shop.stumbles = 1
    ensure(
        await orders(day, 1) == 0,
        "diez pedidos salieron al repetirlos, y el siguiente también se "
        "repitió: los que no salen a la primera no ganan nada",
    )
    await orders(day, 5)
    shop.stumbles = 1
    await orders(day, 1)
    await orders(day, 5)
    shop.stumbles = 1
    ensure(
        await orders(day, 1) == 1,
        "cinco pedidos salieron bien a la primera, uno falló, salieron otros "
        "cinco, y no se ganó ningún reintento",
    )

    shop = Shop()
    day = attempt.Orders(shop)
    shop.down = True
    at_once = (day.order() for _ in range(100))
    await ends(
        asyncio.gather(*at_once, return_exceptions=True),
        lambda: "un pedido se quedó esperando",
    )
    extra = shop.calls - 100
    ensure(
        extra == 10,
        "la cocina se cayó, y cien pedidos a la vez insistieron "
        + counted(extra, "# vez", "# veces")
        + ": el presupuesto era de 10",
    )

    shop = Shop()
    day = attempt.Orders(shop)
    await orders(day, 1000)
    extra = await down(day, shop)
    ensure(
        extra == 10,
        "tras mil pedidos buenos la cocina se cayó, y cien insistieron "
        + counted(extra, "# vez", "# veces")
        + ": el tope es 10",
    )
