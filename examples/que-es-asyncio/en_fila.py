"""Tres consultas lentas, una detrás de otra: las esperas se suman.

Ejecuta: python3 examples/que-es-asyncio/en_fila.py
"""

# ANCHOR: programa
import asyncio


async def check(service, millis):
    await asyncio.sleep(millis / 1000)
    print(f"responde: {service}")


async def main():
    loop = asyncio.get_running_loop()
    start = loop.time()
    await check("clima", 300)
    await check("noticias", 200)
    await check("tráfico", 100)
    print(f"total: {loop.time() - start:.1f} s")


asyncio.run(main())
# ANCHOR_END: programa
