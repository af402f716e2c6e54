"""Ana cede el turno después de cada plato; Luis no lo cede nunca.

Ejecuta: python3 examples/que-hace-await/await_cede.py
"""

# ANCHOR: programa
import asyncio


async def polite(name):
    for dish in ("sopa", "pan", "flan"):
        print(f"{name}: {dish}")
        await asyncio.sleep(0)


async def greedy(name):
    for dish in ("sopa", "pan", "flan"):
        print(f"{name}: {dish}")


async def main():
    await asyncio.gather(polite("Ana"), greedy("Luis"))


asyncio.run(main())
# ANCHOR_END: programa
