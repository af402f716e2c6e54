"""La cocina, con su bucle, y el hilo del repartidor."""

import asyncio
import traceback

from arnes import Gauge, ensure

# El número de la pizza en cada viaje.
PIZZAS = [7, 23]


class Kitchen:
    def __init__(self, pizza):
        self.home = asyncio.get_running_loop()
        self.pizza = pizza
        # Con lo que vuelve el repartidor.
        self.brought = None
        self.cooked, self.rides = Gauge(), Gauge()
        self.early = self.away = self.falls = 0

    async def cook(self):
        """Hace una pizza, y da su número."""
        with self.cooked.enter():
            self.early += self.rides.now == 0
            self.away += asyncio.get_running_loop() is not self.home
            await asyncio.sleep(0.001)
            return self.pizza

    async def ride(self, work):
        """Ejecuta `work` en el hilo del repartidor, y espera sin bloquear."""
        with self.rides.enter():
            try:
                self.brought = await asyncio.to_thread(work)
                return self.brought
            except Exception:
                traceback.print_exc()
                self.falls += 1
                return None


def check(attempt):
    # Hay un hilo de verdad: el reloj también lo es.
    asyncio.run(rides(attempt))


async def rides(attempt):
    for pizza in PIZZAS:
        await delivers(attempt, pizza)


def shown(brought):
    match brought:
        case None:
            return "sin número"
        case int():
            return f"con el número {brought}"
        case _:
            return f"con un `{type(brought).__name__}`"


async def delivers(attempt, pizza):
    kitchen = Kitchen(pizza)
    said = await attempt.deliver(kitchen)
    ensure(kitchen.rides.entered > 0, "el repartidor no salió a la calle")
    ensure(
        kitchen.falls == 0,
        "el hilo del repartidor acabó con un fallo, y no volvió con nada",
    )
    ensure(
        kitchen.brought == pizza,
        f"el repartidor volvió {shown(kitchen.brought)}, y el de su pizza es "
        f"el que da `cook`: {pizza}",
    )
    ensure(kitchen.cooked.entered > 0, "no se hizo ninguna pizza")
    ensure(
        kitchen.early == 0,
        "la pizza se pidió en la cocina, cuando el repartidor no había salido",
    )
    ensure(
        kitchen.away == 0,
        "la pizza se hizo en otro bucle: la cocina tiene el suyo",
    )
    ensure(
        said == pizza,
        f"el repartidor trajo el número {pizza}, y `deliver` dio {said}",
    )
