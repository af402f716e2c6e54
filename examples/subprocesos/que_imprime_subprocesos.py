"""Un proceso que acaba mal, y lo que dice su estado.

Ejecuta: python3 examples/subprocesos/que_imprime_subprocesos.py
"""

# ANCHOR: programa
import asyncio
from asyncio.subprocess import PIPE


async def main():
    child = await asyncio.create_subprocess_exec(
        "sh", "-c", "echo sopa; exit 3", stdout=PIPE
    )
    output, _ = await child.communicate()
    print(output.decode(), end="")
    print(f"código: {child.returncode}")


asyncio.run(main())
# ANCHOR_END: programa
