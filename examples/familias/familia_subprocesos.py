"""Otro programa ordena el informe del vigía (en Unix).

Ejecuta: python3 examples/familias/familia_subprocesos.py
"""

# ANCHOR: programa
import asyncio
import os
import tempfile
from asyncio.subprocess import PIPE
from pathlib import Path

REPORT = "tráfico 200\nclima 200\nmapas 503\n"


async def main():
    report = Path(tempfile.gettempdir(), f"informe-{os.getpid()}")
    await asyncio.to_thread(report.write_text, REPORT)
    try:
        sort = await asyncio.create_subprocess_exec(
            "sort", report, stdout=PIPE
        )
        output, _ = await sort.communicate()
    finally:
        await asyncio.to_thread(report.unlink)
    print(output.decode(), end="")


asyncio.run(main())
# ANCHOR_END: programa
