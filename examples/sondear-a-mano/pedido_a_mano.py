"""La misma espera, con un generador y con una función `async`.

Ejecuta: python3 examples/sondear-a-mano/pedido_a_mano.py
"""

# ANCHOR: programa
import asyncio
import types

COOKING = 0.2
PLATING = 0.1


@types.coroutine
def order_by_generator():
    print("se cocina")
    yield from asyncio.sleep(COOKING)
    print("se emplata")
    yield from asyncio.sleep(PLATING)
    return 5


async def order():
    print("se cocina")
    await asyncio.sleep(COOKING)
    print("se emplata")
    await asyncio.sleep(PLATING)
    return 5


async def main():
    print(f"a mano: {await order_by_generator()} euros")
    print(f"con async y await: {await order()} euros")


asyncio.run(main())
# ANCHOR_END: programa
