"""Lo que queda a medias cuando termina la corrutina principal.

Ejecuta: python3 examples/cancelacion/limpieza.py
"""

# ANCHOR: programa
import asyncio
import threading


async def simmer(off):
    print("  tarea: enciende el fuego")
    try:
        await asyncio.Event().wait()
        print("  tarea: esta línea no sale nunca")
    finally:
        print("  tarea: apaga el fuego")
        off.set()


def wash(loop, started, off):
    loop.call_soon_threadsafe(started.set)
    off.wait()
    print("  hilo: friega la olla")


async def evening():
    loop = asyncio.get_running_loop()
    off, started = threading.Event(), asyncio.Event()
    # El bucle no basta para conservar la tarea: hace falta una referencia.
    stove = asyncio.create_task(simmer(off))
    loop.run_in_executor(None, wash, loop, started, off)
    await asyncio.sleep(0)
    await started.wait()
    print("  principal: termina")


print("programa: entra en el bucle")
asyncio.run(evening())
print("programa: el bucle está cerrado")
# ANCHOR_END: programa
