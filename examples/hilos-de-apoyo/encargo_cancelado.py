"""Cancelar deja de esperar al hilo, que sigue hasta el final.

Ejecuta: python3 examples/hilos-de-apoyo/encargo_cancelado.py
"""

# ANCHOR: programa
import asyncio
import threading

started, bell = threading.Event(), threading.Event()


def oven():
    started.set()
    bell.wait()
    print("horno: el pan ha salido, aunque nadie lo espere")


async def service():
    baking = asyncio.create_task(asyncio.to_thread(oven))
    # Esperar a que empiece también bloquea: va en otro hilo.
    await asyncio.to_thread(started.wait)
    baking.cancel()
    await asyncio.wait([baking])
    if baking.cancelled():
        print("sala: pan cancelado")


# Al salir del bloque, cierra el bucle y espera a los hilos.
with asyncio.Runner() as runner:
    runner.run(service())
    bell.set()
print("sala: cerrada")
# ANCHOR_END: programa
