"""Un cierre con plazo: quién acaba a tiempo, y quién se queda a medias.

Ejecuta: python3 examples/senales-y-cierre/linea_del_cierre.py
"""

import sys
from pathlib import Path

sys.path.append(str(Path(__file__).parents[1] / "grabadora"))

# ANCHOR: programa
import asyncio

from grabadora import Recorder

MINUTE = 0.1
GRACE = 10 * MINUTE


async def serve(recorder, pays_in, closing):
    await recorder.wait("el cierre", closing.wait())
    await recorder.wait("la cuenta", asyncio.sleep(pays_in * MINUTE))
    recorder.step("paga")


async def close(recorder):
    closing = asyncio.Event()
    tables = [
        asyncio.create_task(
            recorder.task(name, serve(recorder, pays_in, closing))
        )
        for name, pays_in in [("mesa 1", 2), ("mesa 2", 60), ("mesa 3", 4)]
    ]
    await recorder.wait("la señal", asyncio.sleep(5 * MINUTE))
    recorder.step("pide que acaben")
    closing.set()
    all_tables = asyncio.wait(tables, timeout=GRACE)
    _, late = await recorder.wait("las mesas", all_tables)
    if late:
        recorder.step("vence el plazo")
        for table in late:
            table.cancel()
        await asyncio.wait(late)


async def main():
    recorder = Recorder.on_loop()
    await recorder.task("cierre", close(recorder))
    print(recorder.finish(), end="")


asyncio.run(main())
# ANCHOR_END: programa
