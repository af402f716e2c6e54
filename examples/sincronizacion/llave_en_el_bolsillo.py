"""El mutex de los hilos, guardado durante un `await`.

Ejecuta: python3 examples/sincronizacion/llave_en_el_bolsillo.py
"""

# ANCHOR: programa
import asyncio
import threading


class Jars:
    def __init__(self):
        self.lock = threading.Lock()
        self.count = 0


async def restock(jars):
    with jars.lock:
        print("la sopa cierra la despensa y espera un bote")
        await asyncio.sleep(0.1)
        jars.count += 1
        print("la sopa la abre")


async def open(jars):
    print("el guiso la pide")
    # Duerme el hilo, que es también el de la sopa.
    with jars.lock:
        print(f"el guiso entra, y hay {jars.count}")


async def kitchen():
    jars = Jars()
    await asyncio.gather(restock(jars), open(jars))


# La cocina va en otro hilo: desde el suyo no se podría contar.
thread = threading.Thread(
    target=lambda: asyncio.run(kitchen()), daemon=True
)
thread.start()
thread.join(timeout=1)
if thread.is_alive():
    print("un segundo después, la cocina sigue parada")
else:
    print("la cocina termina")
# ANCHOR_END: programa
