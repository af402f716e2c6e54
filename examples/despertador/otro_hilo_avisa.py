"""Dormir el hilo hasta que una retrollamada avise desde otro.

Ejecuta: python3 examples/despertador/otro_hilo_avisa.py
"""

# ANCHOR: programa
import threading


def block_on(coroutine):
    alarm = threading.Event()
    # El primer turno no hay que pedirlo.
    alarm.set()
    polls = 0
    while True:
        alarm.wait()
        alarm.clear()
        polls += 1
        print(f"sondeo {polls}")
        try:
            awaited = coroutine.send(None)
        except StopIteration as end:
            return end.value
        # La corrutina dice qué espera; el aviso lo pone quien la avanza.
        awaited.on_ready(alarm.set)


class Counter:
    """El mostrador: la cocina deja el plato; quien lo espera, su aviso."""

    def __init__(self):
        self.mutex = threading.Lock()
        self.dish = None
        self.waiter = None

    def on_ready(self, callback):
        # Mirar y apuntarse, sin soltar el mutex entre lo uno y lo otro.
        with self.mutex:
            if self.dish is None:
                self.waiter = callback
                return
        callback()

    def __await__(self):
        threading.Thread(target=cook, args=[self]).start()
        yield self
        return self.dish


def cook(counter):
    print("  otro hilo: la sopa está lista")
    with counter.mutex:
        counter.dish = "sopa"
        if counter.waiter:
            counter.waiter()


async def order():
    return await Counter()


print("se sirve:", block_on(order()))
# ANCHOR_END: programa
