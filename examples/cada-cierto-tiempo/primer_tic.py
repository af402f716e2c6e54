"""Trabajar antes de dormir, o dormir antes de trabajar.

Ejecuta: python3 examples/cada-cierto-tiempo/primer_tic.py
"""

# ANCHOR: programa
import asyncio

MINUTE = 0.2


def now():
    return asyncio.get_running_loop().time()


async def three_reports(due, start):
    for _ in range(3):
        await asyncio.sleep(due - now())
        due += MINUTE
        print(f" {(now() - start) / MINUTE:.0f}", end="")
    print()


async def main():
    print("desde ya:", end="")
    start = now()
    await three_reports(start, start)

    print("desde dentro de un minuto:", end="")
    start = now()
    await three_reports(start + MINUTE, start)


asyncio.run(main())
# ANCHOR_END: programa
