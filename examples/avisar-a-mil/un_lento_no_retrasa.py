"""Un cliente que no lee: con la cocina esperando a cada uno, y sin esperar.

Ejecuta: python3 examples/avisar-a-mil/un_lento_no_retrasa.py
"""

# ANCHOR: cocina
import asyncio

import aiohttp
from aiohttp import web
from aiohttp.test_utils import TestServer

DISHES = 500
# Un plato tan largo que entre todos no caben en los búferes de un socket.
DISH = b"data: " + b"x" * 64 * 1024 + b"\n\n"


class Kitchen:
    def __init__(self):
        self.queues = set()
        self.lost = 0

    async def listen(self, request):
        queue = asyncio.Queue(4)
        self.queues.add(queue)
        head = {"Content-Type": "text/event-stream"}
        response = web.StreamResponse(headers=head)
        try:
            await response.prepare(request)
            while dish := await queue.get():
                # Espera si lo escrito y sin enviar pasa de 64 KiB.
                await response.write(dish)
        except ConnectionError:
            pass
        finally:
            self.queues.discard(queue)
        return response

    async def tell_each(self, dish):
        for queue in list(self.queues):
            await queue.put(dish)

    async def tell_all(self, dish):
        for queue in self.queues:
            if queue.full():
                queue.get_nowait()
                self.lost += 1
            queue.put_nowait(dish)
# ANCHOR_END: cocina


# ANCHOR: programa
async def hears(table, heard):
    """Cuenta los platos que oye, y avisa de cada uno."""
    size = dishes = 0
    async for more in table.content.iter_any():
        size += len(more)
        while size // len(DISH) > dishes:
            dishes += 1
            heard.put_nowait(dishes)


async def serve(tell, heard, counted):
    for _ in range(DISHES):
        await tell(DISH)
        # El siguiente, cuando los dos rápidos han oído este.
        for _ in range(2):
            counted.append(await heard.get())


async def main():
    for name, patience in [("/cada-uno", 1), ("/todos", 60)]:
        kitchen, heard, counted = Kitchen(), asyncio.Queue(), []
        tell = kitchen.tell_all if name == "/todos" else kitchen.tell_each
        app = web.Application()
        app.router.add_get(name, kitchen.listen)
        server = TestServer(app)
        async with server, aiohttp.ClientSession() as session:
            # El lento llega el primero, y no lee.
            url = server.make_url(name)
            slow = await session.get(url)
            tables = [await session.get(url) for _ in range(2)]
            fast = [asyncio.create_task(hears(it, heard)) for it in tables]
            ends = True
            try:
                async with asyncio.timeout(patience):
                    await serve(tell, heard, counted)
            except TimeoutError:
                ends = False
            print(name)
            print(f"  la cocina acaba: {ends}".lower())
            done = len(counted) == 2 * DISHES
            print(f"  los rápidos oyen todo: {str(done).lower()}")
            if ends:
                size = 0
                while size // len(DISH) + kitchen.lost < DISHES:
                    size += len(await slow.content.readany())
                total = size // len(DISH) + kitchen.lost
                print(f"  el lento oye y pierde: {total}")
                print(f"  pierde alguno: {str(kitchen.lost > 0).lower()}")
            for task in fast:
                task.cancel()
            for table in [slow, *tables]:
                table.close()


asyncio.run(main())
# ANCHOR_END: programa
