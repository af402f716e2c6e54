"""Preparar algo la primera vez que se pide, aunque lo pidan varias a la vez.

Ejecuta: python3 examples/mas-piezas/una_sola_vez.py
"""

# ANCHOR: programa
import asyncio
from functools import cache

MINUTE = 0.1


@cache
def menu():
    """Se prepara sin esperar nada."""
    print("escribe la carta")
    return ["pan", "sopa"]


class OnceCell:
    """Se prepara con un `await`; con `cache`, la segunda esperaría una
    corrutina ya usada."""

    def __init__(self):
        self.lock = asyncio.Lock()
        self.ready = False

    async def get_or_init(self, prepare):
        async with self.lock:
            if not self.ready:
                self.value = await prepare()
                self.ready = True
        return self.value


async def ask_market():
    print("pregunta en el mercado")
    await asyncio.sleep(10 * MINUTE)
    return 7


async def call_baker(answers):
    await asyncio.sleep(MINUTE)
    if not answers:
        raise OSError("no contesta")
    return "pan"


async def main():
    print(f"{len(menu())} platos")
    print(f"otra vez {len(menu())} platos")

    price = OnceCell()
    asks = [price.get_or_init(ask_market) for _ in range(3)]
    one, two, three = await asyncio.gather(*asks)
    print(f"tres preguntan: {one}, {two} y {three}")

    bread = OnceCell()
    for answers in [False, True, False]:
        try:
            found = await bread.get_or_init(lambda: call_baker(answers))
            print(f"hay {found}")
        except OSError as why:
            print(why)


asyncio.run(main())
# ANCHOR_END: programa
