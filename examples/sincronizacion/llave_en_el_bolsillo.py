"""El mutex de los hilos, guardado durante un `await`.

Ejecuta: python3 examples/sincronizacion/llave_en_el_bolsillo.py
"""

# ANCHOR: programa
import asyncio
import threading


async def restock(pantry):
    with pantry:
        print("la sopa cierra la despensa y espera un bote")
        await asyncio.sleep(0.1)
        print("la sopa la abre")


async def open(pantry):
    while not pantry.acquire(blocking=False):
        # Sin `blocking=False` dormiría aquí el hilo, que es el de la sopa.
        print("el guiso la encuentra cerrada y no espera dormido")
        await asyncio.sleep(0.06)
    print("el guiso entra")
    pantry.release()


async def main():
    pantry = threading.Lock()
    await asyncio.gather(restock(pantry), open(pantry))


asyncio.run(main())
# ANCHOR_END: programa
