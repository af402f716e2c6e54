"""El mismo cálculo en otro hilo: el latido sale mientras tanto.

Ejecuta: python3 examples/es-y-cpu/cpu_aparte.py
"""

import asyncio


def seal():
    total = 1
    for step in range(1, 10_000_001):
        total = (total * 31 + step) % 1_000_003
    return total


# ANCHOR: programa
async def main():
    task = asyncio.create_task(asyncio.to_thread(seal))
    beats = 0
    while not task.done():
        await asyncio.sleep(0.01)
        beats += 1
    print(f"¿latidos durante el cálculo?: {yes_no(beats > 1)}")
    print(f"sello: {await task}")
# ANCHOR_END: programa


def yes_no(answer):
    return "sí" if answer else "no"


asyncio.run(main())
