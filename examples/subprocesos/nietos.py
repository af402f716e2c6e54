"""Matar a un hijo no mata a los nietos, y su salida sigue abierta (en Unix).

Ejecuta: python3 examples/subprocesos/nietos.py
"""

# ANCHOR: programa
import asyncio
import os
import signal
from asyncio.subprocess import PIPE

# La shell arranca otro programa, que hereda su salida.
COOK = "sleep 2 & echo listo; wait"


async def output_ends(stdout):
    """Lo que ocurre con la salida del hijo cuando él ya no está."""
    try:
        async with asyncio.timeout(0.5):
            await stdout.read()
    except TimeoutError:
        return "su salida sigue abierta"
    return "su salida acaba"


async def main():
    for group in [False, True]:
        # Un grupo nuevo, con el hijo y los que él arranque.
        child = await asyncio.create_subprocess_exec(
            "sh", "-c", COOK, stdout=PIPE, process_group=0
        )
        # Cuando habla, el nieto ya está en marcha.
        await child.stdout.readexactly(5)
        if group:
            # El hijo es el primero de su grupo: el número es el mismo.
            os.killpg(child.pid, signal.SIGKILL)
            killed = "el grupo"
        else:
            child.kill()
            killed = "el hijo"
        print(f"muerto {killed}, {await output_ends(child.stdout)}")
        # Aquí espera también al nieto, que sigue con la tubería abierta.
        await child.communicate()


asyncio.run(main())
# ANCHOR_END: programa
