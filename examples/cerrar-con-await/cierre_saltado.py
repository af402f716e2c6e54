"""`async with` cierra por cualquier salida, también si falla o si la cancelan.

Ejecuta: python3 examples/cerrar-con-await/cierre_saltado.py
"""

# ANCHOR: programa
import asyncio
from contextlib import aclosing

MINUTE = 0.1


class Payments:
    """Los cobros de la noche: viajan al banco juntos, al cerrar."""

    def __init__(self, bank):
        self.bank = bank
        self.pending = []

    async def charge(self, euros):
        if euros < 0:
            raise ValueError("un cobro negativo")
        if euros >= 1000:
            # Lo autoriza una persona, que tarda una hora.
            await asyncio.sleep(60 * MINUTE)
        self.pending.append(str(euros))

    async def aclose(self):
        await asyncio.sleep(MINUTE)
        self.bank.extend(self.pending)


async def evening(bank, bills):
    async with aclosing(Payments(bank)) as payments:
        for euros in bills:
            await payments.charge(euros)


async def main():
    for how, bills in [
        ("acaba", [12, 30]),
        ("falla", [12, -5]),
        ("la cancelan", [12, 5000]),
    ]:
        bank = []
        try:
            await asyncio.wait_for(evening(bank, bills), 30 * MINUTE)
        except (ValueError, TimeoutError):
            # Aquí no importa cómo acaba, sino qué llega al banco.
            pass
        print(f"{how}: al banco llega «{' '.join(bank)}»")


asyncio.run(main())
# ANCHOR_END: programa
