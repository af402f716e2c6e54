"""Seis consultas y dos permisos: como mucho hay dos a medias.

Ejecuta: python3 examples/familias/familia_sincronizacion.py
"""

# ANCHOR: programa
import asyncio

# Cuántas consultas puede haber a medias a la vez.
SLOTS = asyncio.Semaphore(2)


async def check():
    async with SLOTS:
        await asyncio.sleep(0.1)


async def main():
    loop = asyncio.get_running_loop()
    start = loop.time()
    await asyncio.gather(*(check() for _ in range(6)))
    print(f"total: {loop.time() - start:.1f} s")


asyncio.run(main())
# ANCHOR_END: programa
