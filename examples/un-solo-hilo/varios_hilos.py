"""Para usar dos hilos, asyncio necesita dos bucles: uno en cada hilo.

Ejecuta: python3 examples/un-solo-hilo/varios_hilos.py
"""

# ANCHOR: programa
import asyncio
import threading
from concurrent.futures import ThreadPoolExecutor


async def cook(both_here):
    # Bloquea el hilo a propósito: una tarea sola no pasaría de aquí.
    both_here.wait()
    return threading.get_ident()


def kitchen(both_here):
    return asyncio.run(cook(both_here))


both_here = threading.Barrier(2)
with ThreadPoolExecutor(2) as pool:
    threads = set(pool.map(kitchen, [both_here, both_here]))
print("las dos a medias en el mismo momento")
print(f"hilos: {len(threads)}")
# ANCHOR_END: programa
