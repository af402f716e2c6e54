"""Leer, esperar y escribir sin que nadie se meta en medio: un mutex.

Ejecuta: python3 examples/sincronizacion/caja_con_llave.py
"""

# ANCHOR: programa
import asyncio


class Till:
    def __init__(self):
        # El mutex no sabe qué protege: lo dice este comentario.
        self.lock = asyncio.Lock()
        self.total = 0


async def charge(till, table, euros):
    async with till.lock:
        before = till.total
        await asyncio.sleep(0.1)
        till.total = before + euros
        print(f"{table}: {till.total} euros en la caja")


async def main():
    till = Till()
    await asyncio.gather(
        charge(till, "mesa 1", 10),
        charge(till, "mesa 2", 20),
        charge(till, "mesa 3", 30),
    )
    print(f"total: {till.total} euros")


asyncio.run(main())
# ANCHOR_END: programa
