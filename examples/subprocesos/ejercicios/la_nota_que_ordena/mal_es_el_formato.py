"""Cree que `printf` escribe lo que le den."""

import asyncio
import shlex
from asyncio.subprocess import PIPE


async def print_note(name):
    note = shlex.quote(f"Nota de {name}\n")
    order = f"printf {note} | sed s/^/-/"
    printer = await asyncio.create_subprocess_shell(order, stdout=PIPE)
    output, _ = await printer.communicate()
    return output.decode()
