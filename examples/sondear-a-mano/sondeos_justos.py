"""El bucle avanza una tarea al empezar y cada vez que puede seguir.

Ejecuta: python3 examples/sondear-a-mano/sondeos_justos.py
"""

# ANCHOR: programa
import asyncio


class Counted:
    """Un esperable que dice cuándo lo avanzan."""

    def __init__(self, coroutine):
        self.coroutine = coroutine
        self.polls = 0

    def __await__(self):
        while True:
            self.polls += 1
            print(f"sondeo {self.polls}")
            try:
                waiting = self.coroutine.send(None)
            except StopIteration as end:
                return end.value
            # Lo que espera la corrutina llega al bucle sin tocarlo.
            yield waiting


async def order():
    print("  la pizza entra en el horno")
    await asyncio.sleep(0.3)
    print("  la pizza sale y se enfría")
    await asyncio.sleep(0.2)
    print("  la pizza va a la mesa")
    return 9


async def main():
    print(f"{await Counted(order())} euros")


asyncio.run(main())
# ANCHOR_END: programa
