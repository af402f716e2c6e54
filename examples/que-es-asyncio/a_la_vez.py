"""Las mismas tres consultas, de forma concurrente: las esperas se solapan.

Ejecuta: python3 examples/que-es-asyncio/a_la_vez.py
"""

import asyncio


async def check(service, millis):
    await asyncio.sleep(millis / 1000)
    print(f"responde: {service}")


# ANCHOR: programa
async def main():
    loop = asyncio.get_running_loop()
    start = loop.time()
    await asyncio.gather(
        check("clima", 300),
        check("noticias", 200),
        check("tráfico", 100),
    )
    print(f"total: {loop.time() - start:.1f} s")


asyncio.run(main())
# ANCHOR_END: programa
