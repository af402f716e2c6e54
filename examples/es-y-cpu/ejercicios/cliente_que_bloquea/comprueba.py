"""Una tienda a la que se pregunta bloqueando el hilo."""

import asyncio
import threading

import reloj
from arnes import counted, ensure

ITEMS = 4
# Lo que espera la tienda de verdad, y lo que tarda en el reloj virtual.
PATIENCE, HOUR = 2, 3600


class Shop:
    def __init__(self, loop):
        self.loop = loop
        self.home = threading.get_ident()
        self.blocked = self.held = self.open = False
        self.condition = threading.Condition()
        self.asked = self.now = self.most = 0

    def fetch(self, item):
        """Pregunta un precio. Bloquea el hilo hasta que llega."""
        with self.condition:
            self.asked += 1
            self.now += 1
            self.most = max(self.most, self.now)
            if threading.get_ident() == self.home:
                self.blocked = True
            else:
                self._wait()
            self.now -= 1
            return item * 10

    def _wait(self):
        if self.asked == ITEMS:
            self.loop.call_soon_threadsafe(self._all)
        # La tienda contesta cuando están las cuatro y el bucle la abre, o se
        # cansa, una vez.
        if not self.condition.wait_for(lambda: self.open, PATIENCE):
            self.open = True
            self.held = self.asked == ITEMS
            self.condition.notify_all()

    def _all(self):
        # Tarda más que cualquier rato fijo.
        self.loop.clock.now += HOUR
        self._open(20)

    def _open(self, turns):
        if turns:
            self.loop.call_soon(self._open, turns - 1)
            return
        with self.condition:
            self.open = True
            self.condition.notify_all()


def check(attempt):
    # Sin más límite que el de la tienda: con hilos de verdad, el reloj virtual
    # saltaría hasta él.
    with asyncio.Runner(loop_factory=reloj.VirtualLoop) as runner:
        runner.run(asks(attempt))


async def asks(attempt):
    shop = Shop(asyncio.get_running_loop())
    prices = list(await attempt.prices(shop))
    left = shop.now
    ensure(shop.asked > 0, "nadie preguntó ningún precio")
    ensure(
        not shop.blocked,
        "se preguntó en el hilo del bucle: mientras tanto no atendió a nadie",
    )
    ensure(
        len(prices) == ITEMS and shop.asked == ITEMS,
        counted(
            shop.asked,
            "se preguntó # precio",
            "se preguntaron # precios",
        )
        + " y "
        + counted(len(prices), "llegó #", "llegaron #")
        + f": son {ITEMS}",
    )
    ensure(
        shop.most == ITEMS,
        f"las {ITEMS} esperas no se solaparon todas: como mucho hubo "
        f"{shop.most} a la vez",
    )
    ensure(
        not shop.held,
        "se preguntó en otros hilos, pero el del bucle se quedó bloqueado "
        "esperándolos: mientras tanto no atendió a nadie",
    )
    ensure(
        left == 0,
        f"volvió con {prices} antes de que la tienda contestara a "
        + counted(left, "# pregunta", "# preguntas"),
    )
    ensure(
        prices == [10, 20, 30, 40],
        f"los precios llegaron en otro orden: {prices}",
    )
