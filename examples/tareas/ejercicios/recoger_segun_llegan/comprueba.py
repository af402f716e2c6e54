"""La cocina y la sala."""

import asyncio

from arnes import Gauge, counted, ends, ensure, polled

# Lo que tarda cada plato, en milisegundos. Otro día el lento es otro: no vale
# saber cuál.
DAYS = [(500, 100, 150, 200, 250), (153, 97, 500, 251, 202)]

# Lo que se le perdona: con cada plato basta un despertar.
WAKES = 30


class Room:
    def __init__(self, takes):
        self.takes = takes
        self.loop = asyncio.get_running_loop()
        self.start = self.loop.time()
        self.cooking = Gauge()
        self.ready = []
        self.brought = []

    def elapsed(self):
        return round((self.loop.time() - self.start) * 1000)

    async def cook(self, dish):
        """Hace un plato: hay uno que tarda 500 ms, y los demás, menos."""
        with self.cooking.enter():
            await asyncio.sleep(self.takes[dish - 1] / 1000)
            self.ready.append((dish, self.elapsed()))
            return dish

    def bring(self, dish):
        """Lleva un plato a la sala."""
        self.brought.append((dish, self.elapsed()))


async def check(attempt):
    for takes in DAYS:
        await day(attempt, takes)


async def day(attempt, takes):
    room = Room(takes)
    polls = 0

    def poll():
        nonlocal polls
        polls += 1

    await ends(
        polled(attempt.deliver(room), poll),
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
    wakes = polls - 1
    ensure(
        wakes <= WAKES,
        f"para llevar cinco platos, `deliver` se despertó {wakes} veces: "
        "mira a ratos cuál está hecho",
    )
    ready = dict(room.ready)
    for dish, out in room.brought:
        ensure(
            ready.get(dish) == out,
            f"el plato {dish} estaba hecho a los {ready.get(dish)} ms, y salió "
            f"a los {out}: esperó a otro; el orden de salida es {dishes}",
        )
