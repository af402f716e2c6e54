"""Dormir entre dos trabajos se atrasa; esperar a la hora que toca, no.

Ejecuta: python3 examples/cada-cierto-tiempo/se_atrasa.py
"""

# ANCHOR: programa
import asyncio

MINUTE = 0.2


def now():
    return asyncio.get_running_loop().time()


async def look_at_oven(start):
    """Tarda medio minuto en mirar el horno."""
    minutes = (now() - start) / MINUTE
    print(f" {round(minutes * 2) / 2:.1f}", end="")
    await asyncio.sleep(MINUTE / 2)


async def with_sleep():
    start = now()
    for _ in range(4):
        await look_at_oven(start)
        await asyncio.sleep(MINUTE)


async def with_plan():
    start = due = now()
    for _ in range(4):
        await asyncio.sleep(due - now())
        due += MINUTE
        await look_at_oven(start)


async def main():
    print("duerme un minuto:", end="")
    await with_sleep()
    print("\nespera al minuto siguiente:", end="")
    await with_plan()
    print()


asyncio.run(main())
# ANCHOR_END: programa
