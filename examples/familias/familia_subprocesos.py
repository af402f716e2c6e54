"""Otro programa ordena el informe del vigía (en Unix).

Ejecuta: python3 examples/familias/familia_subprocesos.py
"""

# ANCHOR: programa
import asyncio
from asyncio.subprocess import PIPE

REPORT = "tráfico 200\nclima 200\nmapas 503\n"


async def main():
    sort = await asyncio.create_subprocess_exec(
        "sort", stdin=PIPE, stdout=PIPE
    )
    output, _ = await sort.communicate(REPORT.encode())
    if sort.returncode != 0:
        raise OSError(f"sort: {sort.returncode}")
    print(output.decode(), end="")


asyncio.run(main())
# ANCHOR_END: programa
