"""Un cálculo y un timbre, a la vez.

Ejecuta: python3 examples/es-y-cpu/que_imprime_cpu.py
"""

# ANCHOR: programa
import asyncio


async def ring():
    for ring in range(1, 3):
        print(f"timbre {ring}")
        await asyncio.sleep(10)


async def wash_up():
    """Fregar no espera a nada: usa la CPU."""
    for dish in ["olla", "plato"]:
        print(f"friega: {dish}")


async def main():
    await asyncio.gather(ring(), wash_up())


asyncio.run(main())
# ANCHOR_END: programa
