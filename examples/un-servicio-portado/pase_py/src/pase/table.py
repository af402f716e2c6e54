"""Una mesa: un cliente, lo que pide y lo que espera."""

import asyncio
import logging
from contextlib import suppress

LINE = 80
FAREWELL = 1

log = logging.getLogger(__name__)


class Table:
    def __init__(self, writer):
        self.writer = writer
        self.gone = False
        self.orders = set()

    def say(self, text):
        if not self.gone:
            self.writer.write(f"{text}\n".encode())

    def wait_for(self, done):
        self.orders.add(done)
        done.add_done_callback(self.orders.discard)


async def attend(kitchen, reader, writer):
    table = Table(writer)
    try:
        await converse(kitchen, table, reader)
    except OSError:
        log.info("una mesa se ha ido")
    finally:
        table.gone = True
        writer.close()


async def converse(kitchen, table, reader):
    while True:
        try:
            line = await reader.readline()
        except ValueError:
            return await refuse(table, reader)
        if not line:
            break
        try:
            kitchen.take(line.decode().strip(), table)
        except UnicodeDecodeError:
            table.say("no se entiende")
        await table.writer.drain()
    if table.orders:
        await asyncio.wait(table.orders)


async def refuse(table, reader):
    """Se despide, y lee lo que quede para que la despedida llegue."""
    table.say("línea demasiado larga")
    table.writer.write_eof()
    with suppress(TimeoutError):
        async with asyncio.timeout(FAREWELL):
            while await reader.read(65536):
                pass
