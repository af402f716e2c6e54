"""Tres llamadas lentas, una detrás de otra: las esperas se suman.

Ejecuta: python3 examples/que-es-asyncio/en_fila.py
"""

# ANCHOR: programa
import asyncio


async def ask(service, millis):
    await asyncio.sleep(millis / 1000)
    print(f"responde {service}")


async def main():
    loop = asyncio.get_running_loop()
    start = loop.time()
    await ask("clima", 300)
    await ask("noticias", 200)
    await ask("tráfico", 100)
    print(f"total: {loop.time() - start:.1f} s")


asyncio.run(main())
# ANCHOR_END: programa
