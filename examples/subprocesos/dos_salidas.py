"""La salida y los errores de un proceso, cada uno por su tubería (en Unix).

Ejecuta: python3 examples/subprocesos/dos_salidas.py
"""

# ANCHOR: programa
import asyncio
from asyncio.subprocess import DEVNULL, PIPE

COOK = "echo sopa; echo falta sal >&2; echo pan"


async def main():
    child = await asyncio.create_subprocess_exec(
        "sh", "-c", COOK, stdout=PIPE, stderr=PIPE
    )
    # `communicate` lee las dos salidas a la vez.
    output, errors = await child.communicate()
    show("plato", output)
    show("queja", errors)

    print("sin escuchar las quejas:")
    child = await asyncio.create_subprocess_exec(
        "sh", "-c", COOK, stdout=PIPE, stderr=DEVNULL
    )
    output, errors = await child.communicate()
    show("plato", output)
    # Sin tubería no hay nada que leer: `errors` es None.
    show("queja", errors or b"")


def show(what, text):
    for line in text.decode().splitlines():
        print(f"{what}: {line}")


asyncio.run(main())
# ANCHOR_END: programa
