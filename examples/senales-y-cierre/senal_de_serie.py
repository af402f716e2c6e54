"""Lo que hacen Ctrl+C y SIGTERM si nadie los pide (en Unix).

Ejecuta: python3 examples/senales-y-cierre/senal_de_serie.py
"""

# ANCHOR: programa
import asyncio
import os
import signal
import sys
from asyncio.subprocess import DEVNULL, PIPE


async def service():
    """El servicio, sin una palabra sobre señales."""
    try:
        print("  el guiso, al fuego", flush=True)
        await asyncio.Event().wait()
    finally:
        print("  el guiso se retira", flush=True)


async def try_signal(number):
    """Arranca este mismo programa como servicio, le manda la señal y cuenta
    qué hace con ella."""
    print(f"{number.name}:")
    # La traza de KeyboardInterrupt no hace falta.
    child = await asyncio.create_subprocess_exec(
        sys.executable,
        *sys.argv,
        env={**os.environ, "SERVICIO": "sí"},
        stdout=PIPE,
        stderr=DEVNULL,
    )
    # La primera línea dice que ya está en marcha.
    print((await child.stdout.readline()).decode().rstrip())
    child.send_signal(number)
    async for line in child.stdout:
        print(line.decode().rstrip())
    print(f"  señal {-await child.wait()}")


async def main():
    if "SERVICIO" in os.environ:
        await service()
    # Quien lo arranca puede ignorar Ctrl+C, y eso se hereda; pedirlo, no.
    signal.signal(signal.SIGINT, signal.default_int_handler)
    await try_signal(signal.SIGINT)
    await try_signal(signal.SIGTERM)


asyncio.run(main())
# ANCHOR_END: programa
