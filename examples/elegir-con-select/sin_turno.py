"""Mirar siempre antes la misma espera deja sin turno a la otra.

Ejecuta: python3 examples/elegir-con-select/sin_turno.py
"""

# ANCHOR: programa
import asyncio


class Rush:
    """Detrás de cada pedido hay otro, y el cierre está pedido desde antes."""

    def __init__(self):
        self.orders = asyncio.Queue(1)
        self.orders.put_nowait("pan")
        self.closing = asyncio.Event()
        self.closing.set()
        self.served = 0

    async def ready(self):
        """Espera a las dos, y da las que han terminado."""
        order = asyncio.create_task(self.orders.get(), name="pedido")
        closing = asyncio.create_task(self.closing.wait(), name="cierre")
        done, _ = await asyncio.wait(
            {order, closing}, return_when=asyncio.FIRST_COMPLETED
        )
        return {task.get_name() for task in done}

    def serve(self):
        """Sirve el pedido; dice si se ha rendido."""
        self.orders.put_nowait("pan")
        self.served += 1
        return self.served == 1000

    async def orders_first(self):
        while True:
            done = await self.ready()
            if "pedido" in done:
                if self.serve():
                    break
            elif "cierre" in done:
                break
        return self.served

    async def closing_first(self):
        while True:
            done = await self.ready()
            if "cierre" in done:
                break
            if "pedido" in done and self.serve():
                break
        return self.served


async def main():
    print(f"pedidos delante: {await Rush().orders_first()}")
    print(f"cierre delante: {await Rush().closing_first()}")


asyncio.run(main())
# ANCHOR_END: programa
