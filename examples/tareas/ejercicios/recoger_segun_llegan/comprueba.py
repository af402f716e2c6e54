"""La cocina y la sala."""

import asyncio

from arnes import Gauge, counted, ends, ensure


class Room:
    def __init__(self):
        self.loop = asyncio.get_running_loop()
        self.start = self.loop.time()
        self.cooking = Gauge()
        self.brought = []

    async def cook(self, dish):
        """Hace un plato: el 1 tarda 500 ms, y los demás, menos."""
        with self.cooking.enter():
            await asyncio.sleep(0.5 if dish == 1 else 0.05 * dish)
            return dish

    def bring(self, dish):
        """Lleva un plato a la sala."""
        at = round((self.loop.time() - self.start) * 1000)
        self.brought.append((dish, at))


async def check(attempt):
    room = Room()
    await ends(
        attempt.deliver(room),
        lambda: "se quedó esperando: "
        + counted(len(room.brought), "salió # plato", "salieron # platos")
        + " y son 5",
    )
    dishes = [dish for dish, _ in room.brought]
    ensure(room.cooking.entered > 0, "no se hizo ningún plato")
    ensure(
        room.cooking.most == 5,
        f"platos a la vez: {room.cooking.most}, y los cinco caben",
    )
    ensure(
        len(dishes) == 5,
        counted(
            5 - len(dishes),
            "se perdió # plato",
            "se perdieron # platos",
        )
        + f": el orden de salida es {dishes}",
    )
    late = sum(dish != 1 and at >= 500 for dish, at in room.brought)
    ensure(
        late == 0,
        counted(
            late,
            "# plato ya hecho esperó",
            "# platos ya hechos esperaron",
        )
        + f" al 1 para salir: {dishes}",
    )
