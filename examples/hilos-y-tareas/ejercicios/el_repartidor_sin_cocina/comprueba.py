"""La cocina, con su bucle, y el hilo del repartidor."""

import asyncio
import traceback

from arnes import Gauge, ensure

# El número de la pizza.
PIZZA = 7


class Kitchen:
    def __init__(self):
        self.home = asyncio.get_running_loop()
        self.cooked, self.rides = Gauge(), Gauge()
        self.early = self.away = self.falls = 0

    async def cook(self):
        """Hace una pizza, y da su número."""
        with self.cooked.enter():
            self.early += self.rides.now == 0
            self.away += asyncio.get_running_loop() is not self.home
            await asyncio.sleep(0.001)
            return PIZZA

    async def ride(self, work):
        """Ejecuta `work` en el hilo del repartidor, y espera sin bloquear."""
        with self.rides.enter():
            try:
                return await asyncio.to_thread(work)
            except Exception:
                traceback.print_exc()
                self.falls += 1
                return None


def check(attempt):
    # Hay un hilo de verdad: el reloj también lo es.
    asyncio.run(delivers(attempt))


async def delivers(attempt):
    kitchen = Kitchen()
    pizza = await attempt.deliver(kitchen)
    ensure(kitchen.rides.entered > 0, "el repartidor no salió a la calle")
    ensure(
        kitchen.falls == 0,
        "el hilo del repartidor acabó con un fallo, y no volvió con nada",
    )
    ensure(
        kitchen.early == 0,
        "la pizza se pidió en la cocina, cuando el repartidor no había salido",
    )
    ensure(
        kitchen.away == 0,
        "la pizza se hizo en otro bucle: la cocina tiene el suyo",
    )
    ensure(
        pizza == PIZZA,
        f"el repartidor volvió sin esperar su pizza, que es la {PIZZA}",
    )
    ensure(kitchen.cooked.entered > 0, "no se hizo ninguna pizza")
