"""Da un texto a un proceso hijo y recoge el que devuelve (en Unix, por sort).

Ejecuta: python3 examples/familias/familia_subprocesos.py
"""

# ANCHOR: programa
import asyncio
from asyncio.subprocess import PIPE


async def main():
    tickets = "sopa\narroz\npan\n" * 100_000
    print(f"notas: {len(tickets.splitlines())}")

    child = await asyncio.create_subprocess_exec(
        "sort", "-u", stdin=PIPE, stdout=PIPE
    )
    output, _ = await child.communicate(tickets.encode())

    for dish in output.decode().splitlines():
        print(f"plato: {dish}")
    print(f"terminó bien: {'sí' if child.returncode == 0 else 'no'}")


asyncio.run(main())
# ANCHOR_END: programa
