"""Una cocina para cada prueba, y una para todas: quién la cierra.

Ejecuta: python3 examples/probar-tu-codigo/una_cocina_por_prueba.py
"""

# ANCHOR: programa
import asyncio
import functools
import threading
import traceback


class Kitchen:
    def __init__(self):
        self.orders = asyncio.Queue()
        self.cooking = asyncio.create_task(self.cook())

    @classmethod
    async def open(cls):
        return cls()

    async def cook(self):
        try:
            while True:
                reply = await self.orders.get()
                reply.set_result("sopa")
        finally:
            print("  la cocina cierra")

    async def ask(self):
        if self.cooking.done():
            return None
        reply = asyncio.get_running_loop().create_future()
        await self.orders.put(reply)
        return await reply

    async def close(self):
        self.cooking.cancel()
        await asyncio.wait([self.cooking])


class KitchenApart:
    def __init__(self):
        self.loop = asyncio.new_event_loop()
        self.thread = threading.Thread(target=self.loop.run_forever)
        self.thread.start()
        self.kitchen = self.call(Kitchen.open()).result()

    def call(self, coroutine):
        return asyncio.run_coroutine_threadsafe(coroutine, self.loop)

    async def ask(self):
        return await asyncio.wrap_future(self.call(self.kitchen.ask()))

    def close(self):
        self.call(self.kitchen.close()).result()
        self.loop.call_soon_threadsafe(self.loop.stop)
        self.thread.join()
        self.loop.close()


@functools.cache
def shared():
    return Kitchen()


@functools.cache
def apart():
    return KitchenApart()


def test(name, body):
    """Lo que tiene cada prueba: un bucle."""
    print(f"{name}:")
    try:
        asyncio.run(body())
        print("  pasa")
    except AssertionError:
        traceback.print_exc()
        print("  falla")


async def asks_soup():
    assert await Kitchen().ask() == "sopa"


async def asks_flan():
    assert await Kitchen().ask() == "flan"


async def asks_shared():
    answer = await shared().ask()
    print(f"  contesta: {answer or 'nadie'}")


async def asks_apart():
    answer = await apart().ask()
    print(f"  contesta: {answer or 'nadie'}")


def main():
    test("cada una la suya", asks_soup)
    test("cada una la suya, y falla", asks_flan)
    for turn in ["primera", "segunda"]:
        test(f"la de todas, {turn} prueba", asks_shared)
    for turn in ["primera", "segunda"]:
        test(f"la de todas, en su hilo, {turn} prueba", asks_apart)
    apart().close()


main()
# ANCHOR_END: programa
