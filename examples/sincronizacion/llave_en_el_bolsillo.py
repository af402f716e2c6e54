"""El mutex de los hilos, guardado durante un `await`.

Ejecuta: python3 examples/sincronizacion/llave_en_el_bolsillo.py
"""

# ANCHOR: programa
import asyncio
import threading


async def ana(pantry):
    with pantry:
        print("Ana cierra la despensa y se va a por un bote")
        await asyncio.sleep(0.1)
        print("Ana vuelve y la abre")


async def luis(pantry):
    while not pantry.acquire(blocking=False):
        # Sin `blocking=False`, el hilo dormiría aquí, y Ana no volvería nunca.
        print("Luis la encuentra cerrada y no espera dormido")
        await asyncio.sleep(0.06)
    print("Luis entra")
    pantry.release()


async def main():
    pantry = threading.Lock()
    await asyncio.gather(ana(pantry), luis(pantry))


asyncio.run(main())
# ANCHOR_END: programa
