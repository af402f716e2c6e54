"""Lo que queda hecho cuando el cliente se va a mitad de una función.

Ejecuta: python3 examples/servir-a-muchos/el_cliente_que_se_va.py
"""

# ANCHOR: programa
import asyncio

from aiohttp import web


class Kitchen:
    def __init__(self):
        self.news = asyncio.Queue()
        self.bank = asyncio.Event()

    async def charge(self):
        bill = "cobrado y sin apuntar"
        self.news.put_nowait("se cobra")
        try:
            await self.bank.wait()
            bill = "cobrado y apuntado"
        finally:
            self.news.put_nowait(bill)

    async def pay(self, request):
        self.connection = request.transport
        try:
            await self.charge()
        finally:
            self.news.put_nowait("la función acaba")
        return web.Response()


async def main():
    for name, cancels in [("de serie", False), ("cancelando", True)]:
        print(name)
        kitchen = Kitchen()
        app = web.Application()
        app.router.add_post("/pagar", kitchen.pay)
        runner = web.AppRunner(app, handler_cancellation=cancels)
        await runner.setup()
        await web.TCPSite(runner, "127.0.0.1", 0).start()
        host, port = runner.addresses[0]
        _, writer = await asyncio.open_connection(host, port)
        writer.write(b"POST /pagar HTTP/1.1\r\nhost: cocina\r\n\r\n")
        print(f"  {await kitchen.news.get()}")
        writer.close()
        while not kitchen.connection.is_closing():
            await asyncio.sleep(0.01)
        await asyncio.sleep(0.01)
        kitchen.bank.set()
        print(f"  {await kitchen.news.get()}")
        print(f"  {await kitchen.news.get()}")
        await runner.cleanup()


asyncio.run(main())
# ANCHOR_END: programa
