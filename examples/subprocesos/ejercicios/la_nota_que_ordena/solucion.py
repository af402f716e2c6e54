"""Imprime la nota de un cliente."""

import asyncio
from asyncio.subprocess import PIPE


async def print_note(name):
    order = "printf 'Nota de %s\\n' \"$1\" | sed s/^/-/"
    printer = await asyncio.create_subprocess_exec(
        "sh", "-c", order, "sh", name, stdout=PIPE
    )
    output, _ = await printer.communicate()
    return output.decode()
