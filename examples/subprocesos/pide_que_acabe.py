"""Pedir a un proceso que acabe, darle un tiempo y, si no, matarlo (en Unix).

Ejecuta: python3 examples/subprocesos/pide_que_acabe.py
"""

# ANCHOR: programa
import asyncio
from asyncio.subprocess import PIPE

GRACE = 1

TIDY = """
    trap 'echo apaga el fuego; exit 0' TERM
    echo enciende el fuego
    while :; do sleep 0.1; done"""

STUBBORN = """
    trap '' TERM
    echo enciende el fuego y no escucha
    while :; do sleep 0.1; done"""


async def stop(child):
    """Pide, espera con un límite y mata."""
    child.terminate()
    try:
        async with asyncio.timeout(GRACE):
            return await child.wait()
    except TimeoutError:
        child.kill()
        return await child.wait()


async def evening(cook):
    child = await asyncio.create_subprocess_exec(
        "sh", "-c", cook, stdout=PIPE
    )

    # La primera línea dice que el `trap` ya está puesto.
    print((await child.stdout.readline()).decode().rstrip())

    returncode = await stop(child)
    async for line in child.stdout:
        print(line.decode().rstrip())
    if returncode >= 0:
        print(f"código {returncode}")
    else:
        print(f"señal {-returncode}")


async def main():
    await evening(TIDY)
    await evening(STUBBORN)


asyncio.run(main())
# ANCHOR_END: programa
