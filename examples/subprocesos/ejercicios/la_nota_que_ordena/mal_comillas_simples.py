"""Cree que de unas comillas simples no se sale."""

import asyncio
from asyncio.subprocess import PIPE


async def print_note(name):
    order = f"echo 'Nota de {name}' | sed s/^/-/"
    printer = await asyncio.create_subprocess_shell(order, stdout=PIPE)
    output, _ = await printer.communicate()
    return output.decode()
