"""Un aviso a todas se pierde si la espera se suelta en cada vuelta.

Ejecuta: python3 examples/cancelacion/aviso_perdido.py
"""

# ANCHOR: programa
import asyncio

MINUTE = 0.1


def ring(bell):
    """Avisa a quien espera ahora, y no a quien llegue después."""
    bell.set()
    bell.clear()


async def with_wait_for(bell):
    heard = 0
    for _ in range(3):
        try:
            await asyncio.wait_for(bell.wait(), MINUTE)
            heard += 1
        except TimeoutError:
            ring(bell)
    return heard


async def with_task(bell):
    heard = 0
    listening = asyncio.create_task(bell.wait())
    for _ in range(6):
        await asyncio.wait([listening], timeout=MINUTE)
        if listening.done():
            heard += 1
            listening = asyncio.create_task(bell.wait())
        else:
            ring(bell)
    listening.cancel()
    return heard


async def main():
    bell = asyncio.Event()
    print(f"en la rama: oye {await with_wait_for(bell)} de 3")
    print(f"fijada fuera: oye {await with_task(bell)} de 3")


asyncio.run(main())
# ANCHOR_END: programa
