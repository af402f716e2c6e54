"""La misma función, cortada en cada parada: dónde se queda en cada corte.

Ejecuta: python3 examples/probar-la-mala-suerte/linea_cortes.py
"""

import sys
from pathlib import Path

sys.path.append(str(Path(__file__).parents[1] / "grabadora"))

# ANCHOR: programa
import asyncio
import types

from grabadora import Recorder

MINUTE = 0.1


async def serve(recorder):
    await recorder.wait("el plato", asyncio.sleep(MINUTE))
    recorder.step("toma el plato")
    await recorder.wait("el sitio", asyncio.sleep(MINUTE))
    recorder.step("lo deja")


@types.coroutine
def cut_after(steps, coroutine):
    try:
        for _ in range(steps):
            yield coroutine.send(None)
        coroutine.throw(asyncio.CancelledError())
    except (StopIteration, asyncio.CancelledError):
        pass


async def cut(steps, service):
    await cut_after(steps, service)


async def main():
    recorder = Recorder.on_loop()
    async with asyncio.TaskGroup() as group:
        for name, steps in [("corte 1", 1), ("corte 2", 2), ("entera", 3)]:
            service = recorder.task(name, serve(recorder))
            group.create_task(cut(steps, service))
    print(recorder.finish(), end="")


asyncio.run(main())
# ANCHOR_END: programa
