"""Cree que en otro hilo ya se puede llamar a `asyncio.run`."""

import asyncio
import threading


async def serve(notebook):
    for table in (1, 2, 3):
        run = threading.Thread(
            target=lambda: asyncio.run(notebook.note(table))
        )
        run.start()
        run.join()
