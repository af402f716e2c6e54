"""Una llamada que bloquea, en un hilo de apoyo.

Ejecuta: python3 examples/hilos-y-tareas/que_imprime_bloquea.py
"""

# ANCHOR: programa
import asyncio
import threading


async def main():
    bell = threading.Event()

    def bake():
        # Duerme el hilo hasta que suena el timbre.
        bell.wait()
        print("horno: sale el pan")

    baking = asyncio.create_task(asyncio.to_thread(bake))
    await asyncio.sleep(0)
    print("sala: pide la cuenta")
    bell.set()
    await baking
    print("sala: paga")


asyncio.run(main())
# ANCHOR_END: programa
