"""Un códec propio: de bytes a pedidos, y de respuestas a bytes.

Ejecuta: python3 examples/tls-y-mensajes/codec_propio.py
"""

# ANCHOR: programa
import asyncio
from dataclasses import dataclass

LONGEST = 32


@dataclass
class Order:
    """Una mesa, un plato y un punto: `7:sopa.`"""

    table: int
    dish: str


def decode(data):
    """El primer pedido de `data`, que lo pierde; `None`, si falta algo."""
    # Más allá del tope no se busca: ese pedido ya no cabe.
    end = data.find(b".", 0, LONGEST + 1)
    if end < 0:
        # Falta el final: hay que esperar, si no es ya demasiado.
        if len(data) > LONGEST:
            raise ValueError
        return None
    table, colon, dish = data[:end].decode().partition(":")
    del data[: end + 1]
    if not colon:
        raise ValueError
    return Order(int(table), dish)


def encode(order):
    return f"{order.table}:{order.dish}.".encode()


class Orders:
    def __init__(self, reader):
        self.reader = reader
        self.data = bytearray()

    async def next(self):
        while (order := decode(self.data)) is None:
            chunk = await self.reader.read(8192)
            if not chunk:
                raise EOFError
            self.data += chunk
        return order


async def main():
    # Sin red y sin esperar: el códec solo ve bytes.
    data = bytearray(b"7:so")
    print(f"falta: {decode(data) is None}".lower())
    data += b"pa.8:pan."
    while order := decode(data):
        print(f"mesa {order.table}: {order.dish}")
    try:
        too_long = decode(bytearray(b"9:" + b"x" * LONGEST + b".")) is None
    except ValueError:
        too_long = True
    print(f"de más de {LONGEST}: {too_long}".lower())

    reader = asyncio.StreamReader()
    orders = Orders(reader)
    reader.feed_data(b"4:flan.cafe.")
    order = await orders.next()
    print(f"mesa {order.table}: {order.dish}")
    print(f"vuelve: {encode(order).decode()}")
    try:
        await orders.next()
    except ValueError:
        print("falla: InvalidData")


asyncio.run(main())
# ANCHOR_END: programa
