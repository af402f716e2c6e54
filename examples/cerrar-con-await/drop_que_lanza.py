"""Un `__del__` que lanza una tarea: la limpieza llega si el bucle sigue.

Ejecuta: python3 examples/cerrar-con-await/drop_que_lanza.py
"""

# ANCHOR: programa
import asyncio
import sys
import traceback

MINUTE = 0.1


async def send(charges, bank):
    await asyncio.sleep(MINUTE)
    bank.extend(charges)


class Payments:
    def __init__(self, charges, bank, waits):
        self.charges = charges
        self.bank = bank
        self.waits = waits

    def __del__(self):
        sending = send(self.charges, self.bank)
        if not self.waits:
            asyncio.get_running_loop().create_task(sending)
            return
        try:
            asyncio.run(sending)
        except RuntimeError as error:
            # Lo que falla en un `__del__` no llega a nadie.
            sending.close()
            traceback.print_exception(error, file=sys.stderr)
            print("al soltarlos, un pánico")


async def evening(bank, waits, after):
    payments = Payments([12, 30], bank, waits)
    del payments
    await asyncio.sleep(after)


for how, waits, after in [
    ("lanza, y el programa sigue", False, 10 * MINUTE),
    ("lanza, y el programa acaba", False, 0),
    ("espera con block_on", True, 10 * MINUTE),
]:
    bank = []
    asyncio.run(evening(bank, waits, after))
    print(f"{how}: llegan {len(bank)} de 2")
# ANCHOR_END: programa
