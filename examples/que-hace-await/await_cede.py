"""La ronda 1 cede el turno después de cada consulta; la 2, nunca.

Ejecuta: python3 examples/que-hace-await/await_cede.py
"""

# ANCHOR: programa
import asyncio


async def polite_round(name):
    for service in ["clima", "noticias", "tráfico"]:
        print(f"{name}: {service}")
        await asyncio.sleep(0)


async def greedy_round(name):
    for service in ["clima", "noticias", "tráfico"]:
        print(f"{name}: {service}")


async def main():
    first = asyncio.create_task(polite_round("ronda 1"))
    second = asyncio.create_task(greedy_round("ronda 2"))
    await first
    await second


asyncio.run(main())
# ANCHOR_END: programa
