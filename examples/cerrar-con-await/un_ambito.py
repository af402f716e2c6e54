"""`asynccontextmanager` abre, presta y cierra por cualquier salida.

Ejecuta: python3 examples/cerrar-con-await/un_ambito.py
"""

# ANCHOR: programa
import asyncio
from contextlib import asynccontextmanager

MINUTE = 0.1


async def dinner(exit):
    match exit:
        case "acaba":
            return
        case "falla":
            raise LookupError("no queda pescado")
        case "pánico":
            raise AssertionError("la bandeja se cae")
    await asyncio.Event().wait()


@asynccontextmanager
async def open_payments(bank):
    """Presta los cobros al cuerpo, y los envía cuando sale."""
    payments = []
    try:
        yield payments
    finally:
        await asyncio.sleep(MINUTE)
        bank.extend(payments)


async def evening(bank, exit):
    async with open_payments(bank) as payments:
        payments.append(12)
        await dinner(exit)
        payments.append(30)


async def main():
    for exit in ["acaba", "falla", "pánico", "la cancelan"]:
        bank = []
        task = asyncio.create_task(evening(bank, exit))
        await asyncio.sleep(10 * MINUTE)
        task.cancel()
        await asyncio.wait([task])
        if not task.cancelled():
            # El fallo se recoge aquí; cómo acaba no importa.
            task.exception()
        print(f"{exit}: al banco llega {bank}")


asyncio.run(main())
# ANCHOR_END: programa
