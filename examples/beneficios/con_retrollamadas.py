"""Tres pasos que dependen uno del anterior, con retrollamadas.

Ejecuta: python3 examples/beneficios/con_retrollamadas.py
"""

import asyncio

ANSWERS = {("pedido", 4): 12, ("precio", 12): 950, ("cobro", 950): 77}


def ask(service, number, reply):
    """Un servicio de la red: responde más tarde, y entonces llama a `reply`."""
    answer = ANSWERS.get((service, number))
    error = None if answer else f"{service} no conoce {number}"
    asyncio.get_running_loop().call_later(0.1, reply, error, answer)


# ANCHOR: pasos
def bill(table, done):
    def with_order(error, order):
        if error:
            done(error, None)
        else:
            ask("precio", order, with_price)

    def with_price(error, price):
        if error:
            done(error, None)
        else:
            ask("cobro", price, done)

    ask("pedido", table, with_order)
# ANCHOR_END: pasos


async def main():
    for table in (4, 9):
        finished = asyncio.get_running_loop().create_future()
        bill(table, lambda *outcome: finished.set_result(outcome))
        error, receipt = await finished
        print(f"mesa {table}: {error or f'recibo {receipt}'}")


asyncio.run(main())
