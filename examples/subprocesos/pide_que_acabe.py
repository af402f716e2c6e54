"""Pedir a un proceso que acabe, y dejarle apagar el fuego (en Unix).

Ejecuta: python3 examples/subprocesos/pide_que_acabe.py
"""

# ANCHOR: programa
import asyncio
from asyncio.subprocess import PIPE

COOK = """
    trap 'echo apaga el fuego; exit 0' TERM
    echo enciende el fuego
    while :; do sleep 0.1; done"""


async def main():
    child = await asyncio.create_subprocess_exec(
        "sh", "-c", COOK, stdout=PIPE
    )

    # La primera línea dice que el `trap` ya está puesto.
    print((await child.stdout.readline()).decode().rstrip())

    child.terminate()
    async for line in child.stdout:
        print(line.decode().rstrip())
    print(f"código: {await child.wait()}")


asyncio.run(main())
# ANCHOR_END: programa
