"""Cuándo entra y sale de su tramo cada pedido: con `enter` y con `instrument`.

Ejecuta: python3 examples/ver-que-pasa/entra_y_sale.py
"""

# ANCHOR: programa
import asyncio
import types
from contextlib import contextmanager

MINUTE = 0.1


@contextmanager
def inside(table):
    print(f"{table} -> hilo: entra")
    try:
        yield
    finally:
        print(f"{table} -> hilo: sale")


async def entered(table, minutes):
    with inside(table):
        await asyncio.sleep(minutes * MINUTE)


@types.coroutine
def instrument(coroutine, table):
    """Entra al empezar cada turno y sale al acabarlo, o al soltarla."""
    ended = False
    while not ended:
        with inside(table):
            try:
                asked = coroutine.send(None)
            except StopIteration:
                ended = True
        if not ended:
            yield asked
    with inside(table):
        coroutine.close()


async def main():
    print("dentro hasta el final")
    await asyncio.gather(entered("mesa 1", 1), entered("mesa 2", 2))
    print("dentro en cada turno")
    first, second = asyncio.sleep(MINUTE), asyncio.sleep(2 * MINUTE)
    await asyncio.gather(
        instrument(first, "mesa 1"), instrument(second, "mesa 2")
    )


asyncio.run(main())
# ANCHOR_END: programa
