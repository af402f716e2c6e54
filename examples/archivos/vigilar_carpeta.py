"""Una carpeta vigilada por sondeo: se mira cada poco y se compara.

Ejecuta: python3 examples/archivos/vigilar_carpeta.py
"""

# ANCHOR: programa
import asyncio
import os
import tempfile
from pathlib import Path


async def watch(folder, changes):
    before = set()
    while True:
        now = set(await asyncio.to_thread(os.listdir, folder))
        for name in sorted(now - before):
            await changes.put(f"llega {name}")
        for name in sorted(before - now):
            await changes.put(f"se va {name}")
        before = now
        await asyncio.sleep(0.01)


async def main(folder):
    changes = asyncio.Queue(8)
    # Si `watch` falla, el grupo corta a quien espera sus cambios.
    async with asyncio.TaskGroup() as group:
        watcher = group.create_task(watch(folder, changes))

        order = folder / "mesa-1.txt"
        await asyncio.to_thread(order.write_text, "sopa")
        print(await changes.get())
        await asyncio.to_thread(order.unlink)
        print(await changes.get())
        watcher.cancel()


with tempfile.TemporaryDirectory() as name:
    asyncio.run(main(Path(name)))
# ANCHOR_END: programa
