"""Escribir a un proceso que no lee: su respuesta importa más (en Unix).

Ejecuta: python3 examples/subprocesos/no_lee_su_entrada.py
"""

# ANCHOR: programa
import asyncio
from asyncio.subprocess import PIPE


async def printer():
    """Acaba con la primera letra, sin leer el resto."""
    order = "head -c 1 >/dev/null; echo falta papel; exit 3"
    return await asyncio.create_subprocess_exec(
        "sh", "-c", order, stdin=PIPE, stdout=PIPE
    )


async def main():
    # No cabe en la tubería: alguien tendría que leerlo.
    tickets = b"una de sopa\n" * 100_000

    child = await printer()
    try:
        child.stdin.write(tickets)
        await child.stdin.drain()
    except ConnectionError:
        print("solo escribir: falla, y no se sabe más")
    await child.wait()

    child = await printer()
    said, _ = await child.communicate(tickets)
    print(f"a la vez: {said.decode().rstrip()}")
    print(f"a la vez: código {child.returncode}")


asyncio.run(main())
# ANCHOR_END: programa
