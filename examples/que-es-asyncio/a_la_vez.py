"""Las mismas tres llamadas, de forma concurrente: las esperas se solapan.

Ejecuta: python3 examples/que-es-asyncio/a_la_vez.py
"""

import asyncio


async def ask(service, millis):
    await asyncio.sleep(millis / 1000)
    print(f"responde {service}")


# ANCHOR: programa
async def main():
    loop = asyncio.get_running_loop()
    start = loop.time()
    await asyncio.gather(
        ask("clima", 300),
        ask("noticias", 200),
        ask("tráfico", 100),
    )
    print(f"total: {loop.time() - start:.1f} s")


asyncio.run(main())
# ANCHOR_END: programa
