"""Mil esperas de un segundo, y lo que tardan.

Ejecuta: python3 examples/beneficios/que_imprime_esperas.py
"""

# ANCHOR: programa
import asyncio

SLOTS = asyncio.Semaphore(1000)


async def check():
    async with SLOTS:
        await asyncio.sleep(1)


async def main():
    loop = asyncio.get_running_loop()
    start = loop.time()
    await asyncio.gather(*(check() for _ in range(1000)))
    print(f"mil esperas: {loop.time() - start:.0f} s")


asyncio.run(main())
# ANCHOR_END: programa
