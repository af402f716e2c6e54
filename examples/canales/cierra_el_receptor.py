"""El receptor cierra: no entra nada más, y lo que hay se recoge.

Ejecuta: python3 examples/canales/cierra_el_receptor.py
"""

# ANCHOR: programa
import asyncio


class Closed(Exception):
    pass


class Channel:
    """Una cola que el receptor puede cerrar, como `shutdown` en 3.13."""

    def __init__(self, maxsize):
        self.orders = asyncio.Queue(maxsize)
        self.closed = False

    def send_nowait(self, dish):
        if self.closed:
            raise Closed
        self.orders.put_nowait(dish)

    def receive_nowait(self):
        if self.closed and self.orders.empty():
            raise Closed
        return self.orders.get_nowait()


async def main():
    channel = Channel(2)
    try:
        channel.receive_nowait()
    except asyncio.QueueEmpty:
        print("vacía, por ahora")
    for dish in ["sopa", "arroz", "pan"]:
        try:
            channel.send_nowait(dish)
            print(f"entra: {dish}")
        except asyncio.QueueFull:
            print(f"llena: {dish}, no")

    channel.closed = True
    try:
        channel.send_nowait("flan")
    except Closed:
        print("cerrada: vuelve flan")
    try:
        while True:
            print(f"se recoge: {channel.receive_nowait()}")
    except Closed:
        print("no hay más")


asyncio.run(main())
# ANCHOR_END: programa
