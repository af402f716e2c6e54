"""Para usar dos hilos, asyncio necesita dos bucles: uno en cada hilo.

Ejecuta: python3 examples/varios-nucleos/dos_trabajadores.py
"""

# ANCHOR: programa
import asyncio
import threading


async def check(meeting):
    # Bloquea el hilo a propósito: con un solo hilo no pasaría de aquí.
    meeting.wait()


def run_loop(meeting):
    asyncio.run(check(meeting))


meeting = threading.Barrier(2)
weather = threading.Thread(target=run_loop, args=[meeting])
maps = threading.Thread(target=run_loop, args=[meeting])
weather.start()
maps.start()
weather.join()
maps.join()
print("las dos a medias en el mismo momento, en dos hilos")
# ANCHOR_END: programa
