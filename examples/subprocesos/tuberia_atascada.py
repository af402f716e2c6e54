"""Escribirlo todo y leer después se atasca; a la vez, no (en Unix, con cat).

Ejecuta: python3 examples/subprocesos/tuberia_atascada.py
"""

# ANCHOR: programa
import asyncio
from asyncio.subprocess import PIPE

TICKET = b"una de sopa y una de pan\n"
TICKETS = 200_000


async def copier():
    """Devuelve lo mismo que recibe."""
    return await asyncio.create_subprocess_exec("cat", stdin=PIPE, stdout=PIPE)


async def main():
    print("primero escribir:")
    child = await copier()
    written = 0

    async def write():
        nonlocal written
        while written < TICKETS:
            child.stdin.write(TICKET)
            await child.stdin.drain()
            written += 1

    try:
        await asyncio.wait_for(write(), 0.3)
        stuck = False
    except TimeoutError:
        stuck = True
    print(f"  atascado: {yes_or_no(stuck)}")
    print(f"  entra la mitad: {yes_or_no(written >= TICKETS / 2)}")
    child.kill()
    await child.communicate()

    print("escribir y leer a la vez:")
    child = await copier()
    output, _ = await child.communicate(TICKET * TICKETS)
    print(f"  vuelven: {len(output) // len(TICKET)}")


def yes_or_no(yes):
    return "sí" if yes else "no"


asyncio.run(main())
# ANCHOR_END: programa
