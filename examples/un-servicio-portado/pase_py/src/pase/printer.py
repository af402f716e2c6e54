"""La impresora de recibos, que es otro programa."""

import asyncio
from asyncio.subprocess import PIPE


class PrinterError(Exception):
    pass


async def print_ticket(command, dish):
    try:
        printer = await asyncio.create_subprocess_exec(
            *command, stdin=PIPE, stdout=PIPE, process_group=0
        )
    except OSError:
        raise PrinterError("la impresora no está") from None
    try:
        ticket, _ = await printer.communicate(dish.encode())
    finally:
        if printer.returncode is None:
            printer.kill()
            await printer.wait()
    if printer.returncode != 0:
        raise PrinterError(f"la impresora dice {printer.returncode}")
    return ticket.decode(errors="replace")
