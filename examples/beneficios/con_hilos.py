"""Los mismos tres pasos con hilos: también se leen de arriba abajo.

Ejecuta: python3 examples/beneficios/con_hilos.py
"""

import time
from concurrent.futures import ThreadPoolExecutor

ANSWERS = {("pedido", 4): 12, ("precio", 12): 950, ("cobro", 950): 77}


def ask(service, number):
    """Un servicio de la red: este hilo se para hasta que responde."""
    time.sleep(0.001)
    if (service, number) not in ANSWERS:
        raise LookupError(f"{service} no conoce {number}")
    return ANSWERS[service, number]


# ANCHOR: pasos
def bill(table):
    order = ask("pedido", table)
    price = ask("precio", order)
    return ask("cobro", price)
# ANCHOR_END: pasos


with ThreadPoolExecutor() as threads:
    for table in (4, 9):
        try:
            receipt = threads.submit(bill, table).result()
            print(f"mesa {table}: recibo {receipt}")
        except LookupError as error:
            print(f"mesa {table}: {error}")
