"""Cree que, si no hay shell, lo que venía detrás tampoco hace falta."""

import asyncio
from asyncio.subprocess import PIPE


async def print_note(name):
    printer = await asyncio.create_subprocess_exec(
        "printf", "%s\\n", f"Nota de {name}", stdout=PIPE
    )
    output, _ = await printer.communicate()
    return output.decode()
