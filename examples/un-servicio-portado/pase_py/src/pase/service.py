"""El servicio: abre, atiende hasta que le piden que acabe, y cierra."""

import asyncio
import logging
from signal import SIGINT, SIGTERM

from pase.kitchen import Kitchen
from pase.table import LINE, attend

log = logging.getLogger(__name__)


async def serve(settings):
    loop = asyncio.get_running_loop()
    asked = asyncio.Queue()
    for number in SIGINT, SIGTERM:
        loop.add_signal_handler(number, asked.put_nowait, number.name)
    kitchen = Kitchen(settings)
    tasks = {asyncio.create_task(kitchen.report())}
    for _ in range(settings.cooks):
        tasks.add(asyncio.create_task(kitchen.cook()))

    def enter(reader, writer):
        task = asyncio.create_task(attend(kitchen, reader, writer))
        tasks.add(task)
        task.add_done_callback(tasks.discard)

    server = await asyncio.start_server(enter, "127.0.0.1", 0, limit=LINE)
    host, port = server.sockets[0].getsockname()
    print(f"escucha en {host}:{port}", flush=True)

    why = await asked.get()
    server.close()
    kitchen.closing = True
    log.info("%s: cierra, y quedan %d", why, kitchen.pending())
    code = await drain(kitchen, asked, settings.grace)
    for task in tasks:
        task.cancel()
    await asyncio.wait(tasks)
    return code


async def drain(kitchen, asked, grace):
    """Espera a que salga todo: hasta el plazo, o hasta la segunda señal."""
    all_out = asyncio.create_task(kitchen.queue.join())
    again = asyncio.create_task(asked.get())
    await asyncio.wait(
        {all_out, again}, timeout=grace, return_when=asyncio.FIRST_COMPLETED
    )
    if all_out.done():
        log.info("cerrado")
        return 0
    if again.done():
        log.info("%s: no espera más", again.result())
    else:
        log.info("vence el plazo")
    log.info("abandona %d", kitchen.pending())
    return 1
