"""La cocina: una cola con sitio para pocas comandas y unos cocineros."""

import asyncio
import logging

from pase.printer import PrinterError, print_ticket

COOKING = 0.01

log = logging.getLogger(__name__)


class Order:
    def __init__(self, number, dish, table):
        self.number = number
        self.dish = dish
        self.table = table
        self.timer = None
        self.done = asyncio.get_running_loop().create_future()

    def say(self, text):
        self.table.say(f"{self.number} {text}")


class Kitchen:
    def __init__(self, settings):
        self.settings = settings
        self.queue = asyncio.Queue(settings.places)
        self.closing = False
        self.taken = self.waiting = self.cooking = self.served = 0

    def take(self, dish, table):
        """Apunta el plato y lo dice, o dice por qué no."""
        if self.closing:
            return table.say("cerramos")
        order = Order(self.taken + 1, dish, table)
        try:
            self.queue.put_nowait(order)
        except asyncio.QueueFull:
            return table.say("lleno")
        self.taken += 1
        self.waiting += 1
        loop = asyncio.get_running_loop()
        order.timer = loop.call_later(
            self.settings.patience, self.expire, order
        )
        table.wait_for(order.done)
        order.say("apuntada")

    def expire(self, order):
        self.waiting -= 1
        order.say("caduca")
        order.done.set_result(None)

    async def cook(self):
        while True:
            order = await self.queue.get()
            try:
                if not order.done.done():
                    await self.prepare(order)
            finally:
                self.queue.task_done()

    async def prepare(self, order):
        order.timer.cancel()
        self.waiting -= 1
        self.cooking += 1
        try:
            if order.table.gone:
                log.info("%d: ya no la espera nadie", order.number)
                return
            order.say("al fuego")
            await asyncio.sleep(COOKING)
            ticket = await print_ticket(self.settings.printer, order.dish)
            self.served += 1
            order.say(f"sale {ticket}")
        except PrinterError as error:
            log.warning("%d: %s", order.number, error)
            order.say("sale sin recibo")
        finally:
            self.cooking -= 1
            order.done.set_result(None)

    def pending(self):
        return self.waiting + self.cooking

    async def report(self):
        while True:
            await asyncio.sleep(self.settings.report)
            log.info(
                "esperan %d, al fuego %d, servidas %d",
                self.waiting,
                self.cooking,
                self.served,
            )
