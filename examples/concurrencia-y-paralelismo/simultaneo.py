"""Dos hilos, cada uno a medias de una función que no tiene ningún `await`.

Ejecuta: python3 examples/concurrencia-y-paralelismo/simultaneo.py
"""

# ANCHOR: programa
from threading import Barrier, Thread


def check(meeting):
    # Ninguno de los dos pasa de aquí hasta que llega el otro.
    meeting.wait()


meeting = Barrier(2)
threads = [Thread(target=check, args=(meeting,)) for _ in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print("las dos consultas han estado a medias a la vez")
# ANCHOR_END: programa
