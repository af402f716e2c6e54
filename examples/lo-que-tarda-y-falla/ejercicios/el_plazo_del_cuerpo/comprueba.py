"""Una cocina que contesta en dos partes."""

import asyncio

from arnes import ends, ensure

# Lo que se le da a una llamada.
LIMIT = 1
# Más de lo que dura la más larga.
LATER = 60


class Shop:
    def __init__(self, header, body):
        self.header, self._body = header, body
        self.sent = 0
        # Lo que ha llegado: la cabecera o el cuerpo.
        self.arrived = 0

    async def send(self):
        """Envía la pregunta, y vuelve con la cabecera."""
        self.sent += 1
        await asyncio.sleep(self.header / 1000)
        self.arrived += 1
        return self

    async def body(self):
        """Lee el cuerpo."""
        await asyncio.sleep(self._body / 1000)
        self.arrived += 1
        return "sopa"


async def call(attempt, header, body):
    """Lo que dijo, lo que tardó y si algo llegó después."""
    shop = Shop(header, body)
    loop = asyncio.get_running_loop()
    start = loop.time()
    said = await ends(
        attempt.order(shop), lambda: "se quedó esperando a la cocina"
    )
    took = round((loop.time() - start) * 1000)
    ensure(shop.sent > 0, "no se llamó a la cocina")
    ensure(shop.sent == 1, f"para un pedido se llamó {shop.sent} veces")
    arrived = shop.arrived
    await asyncio.sleep(LATER)
    return said, took, shop.arrived > arrived


async def check(attempt):
    said, took, _ = await call(attempt, 100, 700)
    ensure(
        said == "sopa",
        f"la respuesta entera llegó a los 800 ms, y a los {took} dijo {said}",
    )
    for header, body in [(10, 10_000), (700, 700), (5_000, 10)]:
        said, took, later = await call(attempt, header, body)
        ensure(
            took <= 1000,
            f"la cabecera tarda {header} ms y el cuerpo {body}: volvió a los "
            f"{took}, y el plazo era un segundo",
        )
        ensure(
            said is None,
            f"la respuesta no llegó entera en un segundo, y dijo {said}",
        )
        ensure(
            not later,
            f"la cabecera tarda {header} ms y el cuerpo {body}: volvió a los "
            f"{took}, y la llamada siguió en marcha",
        )
