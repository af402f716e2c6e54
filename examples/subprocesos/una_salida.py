"""La salida y los errores de un proceso por la misma tubería (en Unix).

Ejecuta: python3 examples/subprocesos/una_salida.py
"""

# ANCHOR: programa
import asyncio
from asyncio.subprocess import PIPE, STDOUT


async def main():
    script = "echo sopa; echo falta sal >&2; echo pan"

    child = await asyncio.create_subprocess_exec(
        "sh", "-c", script, stdout=PIPE, stderr=STDOUT
    )
    async for line in child.stdout:
        print(f"cocina: {line.decode().rstrip()}")
    await child.wait()


asyncio.run(main())
# ANCHOR_END: programa
