"""Un cliente que pide y se queda a leer, y dos cocinas."""

import asyncio

from arnes import counted, ends, ensure

HELLO = "hola"
REPLY = "son doce euros con cincuenta"


class Writer:
    """La mitad de escribir de una conexión."""

    def __init__(self, other):
        self._other = other
        self._over = False

    def write(self, data):
        if not self._over:
            self._other.feed_data(data)

    async def drain(self):
        await asyncio.sleep(0)

    def write_eof(self):
        if not self._over:
            self._over = True
            self._other.feed_eof()

    # Cerrarla entera también le da su final al otro.
    close = write_eof


def connection():
    """Los dos extremos: cada uno, quien lee y quien escribe."""
    here, there = asyncio.StreamReader(), asyncio.StreamReader()
    return (here, Writer(there)), (there, Writer(here))


async def meal(attempt, greets):
    """Lo que recibió la cocina, y lo que recibió el cliente."""
    client, inner = connection()
    outer, kitchen = connection()

    async def cook():
        reader, writer = kitchen
        if greets:
            writer.write(HELLO.encode())
        order = await reader.read()
        # Un plato tarda lo suyo.
        await asyncio.sleep(10)
        writer.write(REPLY.encode())
        writer.write_eof()
        return order.decode()

    async def table():
        reader, writer = client
        heard = b""
        if greets:
            heard = await reader.read(len(HELLO))
        writer.write(b"sopa y pan ")
        await asyncio.sleep(0.1)
        writer.write(b"para dos")
        writer.write_eof()
        heard += await reader.read()
        return heard.decode()

    cook, table = asyncio.create_task(cook()), asyncio.create_task(table())

    def stuck():
        if cook.done():
            return "se quedó esperando, y la cocina ya había contestado"
        if greets:
            return (
                "se quedó esperando: la cocina saludó, y su saludo no le "
                "llega al cliente hasta que pida"
            )
        return (
            "se quedó esperando: el cliente acabó de pedir, y la cocina no lo "
            "sabe"
        )

    await ends(attempt.relay(inner, outer), stuck, limit=60)
    # Lo que no ha llegado al volver ya no llega.
    inner[1].write_eof()
    outer[1].write_eof()
    return await cook, await table


async def check(attempt):
    for greets in [False, True]:
        order, heard = await meal(attempt, greets)
        said = HELLO + REPLY if greets else REPLY
        lost = len(said) - len(heard)
        ensure(
            lost <= 0,
            "al cliente "
            + counted(lost, "le falta # letra", "le faltan # letras")
            + f" de la respuesta: llegó «{heard}»",
        )
        ensure(
            order == "sopa y pan para dos",
            f"a la cocina le llegó «{order}», y el pedido era «sopa y pan para "
            "dos»",
        )
        ensure(heard == said, f"al cliente le llegó «{heard}»")
