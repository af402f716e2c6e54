"""Dos cobros con un mutex, y una espera en medio.

Ejecuta: python3 examples/sincronizacion/que_imprime_mutex.py
"""

# ANCHOR: programa
import asyncio

cash = 0


async def charge(lock, table, seconds):
    global cash
    async with lock:
        print(f"{table}: abre la caja")
        await asyncio.sleep(seconds)
        cash += 10
        print(f"{table}: la cierra con {cash}")


async def main():
    lock = asyncio.Lock()
    await asyncio.gather(charge(lock, "mesa 1", 20), charge(lock, "mesa 2", 10))


asyncio.run(main())
# ANCHOR_END: programa
