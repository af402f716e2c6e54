"""Avanzar una corrutina a mano, una y otra vez, hasta que termina.

Ejecuta: python3 examples/sondear-a-mano/a_vueltas.py
"""

# ANCHOR: programa


class Clock:
    """El reloj de la cocina. Lo mueve quien avanza la corrutina."""

    now = 0


class Until:
    """Una espera: termina cuando el reloj llega a su hora."""

    def __init__(self, clock, hour):
        self.clock = clock
        self.hour = hour

    def __await__(self):
        while self.clock.now < self.hour:
            yield


async def order(clock):
    print("  la pizza entra en el horno")
    await Until(clock, 3)
    print("  la pizza sale y se enfría")
    await Until(clock, 5)
    print("  la pizza va a la mesa")
    return 9


clock = Clock()
pizza = order(clock)
print("el pedido existe, y no ha empezado")

polls = 0
while True:
    polls += 1
    print(f"sondeo {polls}")
    try:
        pizza.send(None)
    except StopIteration as end:
        price = end.value
        break
    clock.now += 1
print(f"{price} euros y {polls} sondeos")
# ANCHOR_END: programa
