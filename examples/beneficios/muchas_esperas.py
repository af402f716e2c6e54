"""Dos mil consultas esperan en un hilo: el total es la espera más larga.

Ejecuta: python3 examples/beneficios/muchas_esperas.py
"""

import asyncio


async def check(millis):
    """Imita la consulta: el servicio responde al cabo de `millis`."""
    await asyncio.sleep(millis / 1000)


# ANCHOR: programa
async def main():
    loop = asyncio.get_running_loop()
    start = loop.time()
    waits = [500 * (service % 4 + 1) for service in range(2_000)]
    async with asyncio.TaskGroup() as checks:
        for millis in waits:
            checks.create_task(check(millis))
    print(f"suma de las esperas: {sum(waits) // 1000} s")
    print(f"total: {loop.time() - start:.0f} s")


asyncio.run(main())
# ANCHOR_END: programa
