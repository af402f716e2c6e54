"""Leer, esperar y escribir sin que nadie se meta en medio: un mutex.

Ejecuta: python3 examples/sincronizacion/caja_con_llave.py
"""

# ANCHOR: programa
import asyncio


class Cash:
    def __init__(self):
        # El mutex no sabe qué protege: lo dice este comentario.
        self.lock = asyncio.Lock()
        self.total = 0


async def charge(cash, table, euros):
    async with cash.lock:
        before = cash.total
        await asyncio.sleep(0.1)
        cash.total = before + euros
        print(f"{table}: {cash.total} euros en la caja")


async def main():
    cash = Cash()
    await asyncio.gather(
        charge(cash, "mesa 1", 10),
        charge(cash, "mesa 2", 20),
        charge(cash, "mesa 3", 30),
    )
    print(f"total: {cash.total} euros")


asyncio.run(main())
# ANCHOR_END: programa
