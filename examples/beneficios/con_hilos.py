"""Los mismos tres pasos con hilos: también se leen de arriba abajo.

Ejecuta: python3 examples/beneficios/con_hilos.py
"""

import time
from concurrent.futures import ThreadPoolExecutor

ANSWERS = {("guardia", 4): 12, ("teléfono", 12): 950, ("aviso", 950): 77}


def ask(service, number):
    """Un servicio de la red: este hilo se para hasta que responde."""
    time.sleep(0.001)
    if (service, number) not in ANSWERS:
        raise LookupError(f"{service} no conoce {number}")
    return ANSWERS[service, number]


# ANCHOR: pasos
def alert(incident):
    person = ask("guardia", incident)
    phone = ask("teléfono", person)
    return ask("aviso", phone)
# ANCHOR_END: pasos


with ThreadPoolExecutor() as threads:
    for incident in (4, 9):
        try:
            notice = threads.submit(alert, incident).result()
            print(f"incidencia {incident}: aviso {notice}")
        except LookupError as error:
            print(f"incidencia {incident}: {error}")
