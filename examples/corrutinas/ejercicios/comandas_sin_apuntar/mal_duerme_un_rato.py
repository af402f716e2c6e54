"""Cree que lanzarlas y dormir un poco es esperarlas."""

import asyncio


async def serve(notebook):
    tasks = [asyncio.create_task(notebook.note(table)) for table in (1, 2, 3)]
    await asyncio.sleep(1)
    return tasks
