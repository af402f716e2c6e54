"""Un cálculo dentro de una tarea: el latido no sale hasta que termina.

Ejecuta: python3 examples/es-y-cpu/cpu_bloquea.py
"""

# ANCHOR: programa
import asyncio


def seal(page):
    """Un cálculo: no espera a nada."""
    total = page
    for step in range(1, 200_001):
        total = (total * 31 + step) % 1_000_003
    return total


async def heartbeat():
    for beat in range(1, 4):
        print(f"sigo vivo: {beat}")
        await asyncio.sleep(0.01)


async def seal_report():
    for page in range(1, 4):
        print(f"página {page}: sello {seal(page)}")


async def main():
    await asyncio.gather(heartbeat(), seal_report())


asyncio.run(main())
# ANCHOR_END: programa
