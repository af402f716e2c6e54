"""Los mismos tres pasos con `await`.

Ejecuta: python3 examples/beneficios/con_await.py
"""

import asyncio

ANSWERS = {("pedido", 4): 12, ("precio", 12): 950, ("cobro", 950): 77}


async def ask(service, number):
    """Un servicio de la red: responde más tarde."""
    await asyncio.sleep(0.1)
    if (service, number) not in ANSWERS:
        raise LookupError(f"{service} no conoce {number}")
    return ANSWERS[service, number]


# ANCHOR: pasos
async def bill(table):
    order = await ask("pedido", table)
    price = await ask("precio", order)
    return await ask("cobro", price)
# ANCHOR_END: pasos


async def main():
    for table in (4, 9):
        try:
            print(f"mesa {table}: recibo {await bill(table)}")
        except LookupError as error:
            print(f"mesa {table}: {error}")


asyncio.run(main())
