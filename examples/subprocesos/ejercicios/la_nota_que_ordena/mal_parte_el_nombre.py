"""Cree que un argumento llega entero también sin comillas."""

import asyncio
from asyncio.subprocess import PIPE


async def print_note(name):
    order = "echo Nota de $1 | sed s/^/-/"
    printer = await asyncio.create_subprocess_exec(
        "sh", "-c", order, "sh", name, stdout=PIPE
    )
    output, _ = await printer.communicate()
    return output.decode()
