"""`async with`, con dos fallos a la vez, y un cierre que avisa si no acaba.

Ejecuta: python3 examples/cerrar-con-await/cierre_a_la_vista.py
"""

# ANCHOR: programa
import asyncio
from contextlib import asynccontextmanager

MINUTE = 0.1


class Payments:
    def __init__(self):
        self.pending = []

    async def charge(self, euros):
        if euros < 0:
            raise ValueError("un cobro negativo")
        self.pending.append(euros)

    async def close(self, bank_answers):
        try:
            await asyncio.sleep(MINUTE)
            if not bank_answers:
                raise ConnectionError("el banco no contesta")
            self.pending.clear()
        finally:
            if self.pending:
                print(f"  aviso: cobros sin enviar: {len(self.pending)}")


@asynccontextmanager
async def open_payments(bank_answers):
    payments = Payments()
    try:
        yield payments
    finally:
        await payments.close(bank_answers)


async def evening(bills, bank_answers):
    async with open_payments(bank_answers) as payments:
        for euros in bills:
            await payments.charge(euros)


async def main():
    for how, bills, bank_answers, limit in [
        ("acaba", [12, 30], True, 10 * MINUTE),
        ("falla un cobro", [12, -5], True, 10 * MINUTE),
        ("falla el cierre", [12, 30], False, 10 * MINUTE),
        ("fallan los dos", [12, -5], False, 10 * MINUTE),
        ("la cancelan al cerrar", [12, 30], True, MINUTE / 2),
    ]:
        print(f"{how}:")
        try:
            await asyncio.wait_for(evening(bills, bank_answers), limit)
            print("  bien")
        except TimeoutError:
            print("  cancelada")
        except (ValueError, ConnectionError) as error:
            # Llega el último; el primero, si lo hubo, va en `__context__`.
            print(f"  {error.__context__ or error}")


asyncio.run(main())
# ANCHOR_END: programa
