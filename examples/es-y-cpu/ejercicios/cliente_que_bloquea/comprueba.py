"""Una tienda a la que se pregunta bloqueando el hilo."""

import threading

from arnes import counted, ensure

ITEMS = 4


class Shop:
    def __init__(self):
        self.home = threading.get_ident()
        self.blocked = self.tired = False
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
                self.condition.notify_all()
                # La tienda contesta cuando están las cuatro, o se cansa.
                came = self.condition.wait_for(
                    lambda: self.tired or self.asked == ITEMS, 2
                )
                self.tired = self.tired or not came
            self.now -= 1
            return item * 10


async def check(attempt):
    shop = Shop()
    prices = list(await attempt.prices(shop))
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
        prices == [10, 20, 30, 40],
        f"los precios llegaron en otro orden: {prices}",
    )
