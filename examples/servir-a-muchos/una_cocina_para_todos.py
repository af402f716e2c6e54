"""Un servidor con dos rutas, y lo que comparten todas las peticiones.

Ejecuta: python3 examples/servir-a-muchos/una_cocina_para_todos.py
"""

# ANCHOR: programa
import asyncio
from collections import Counter

import aiohttp
from aiohttp import web
from aiohttp.test_utils import TestServer

ORDERS = web.AppKey("pedidos", Counter)


async def order(request):
    dish = await request.text()
    request.app[ORDERS][dish] += 1
    return web.Response(text=f"marchando: {dish}")


async def list_orders(request):
    lines = [f"{dish}: {n}" for dish, n in sorted(request.app[ORDERS].items())]
    return web.Response(text="\n".join(lines))


def routes():
    app = web.Application()
    app[ORDERS] = Counter()
    app.router.add_post("/pedir", order)
    app.router.add_get("/lista", list_orders)
    return app


async def main():
    async with TestServer(routes()) as server:
        async with aiohttp.ClientSession() as session:
            async def table(dish):
                url = server.make_url("/pedir")
                async with session.post(url, data=dish) as response:
                    response.raise_for_status()
                    await response.text()

            dishes = ["flan" if n % 5 == 0 else "sopa" for n in range(50)]
            await asyncio.gather(*[table(dish) for dish in dishes])

            async with session.get(server.make_url("/lista")) as response:
                print(await response.text())
            async with session.get(server.make_url("/bar")) as response:
                print(f"/bar: {response.status}")
            async with session.get(server.make_url("/pedir")) as response:
                print(f"GET /pedir: {response.status}")


asyncio.run(main())
# ANCHOR_END: programa
