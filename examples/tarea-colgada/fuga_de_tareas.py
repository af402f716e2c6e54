"""Las tareas vivas crecen y no bajan: alguien espera lo que no llegará.

Ejecuta: python3 examples/tarea-colgada/fuga_de_tareas.py
"""

# ANCHOR: programa
import asyncio

MINUTE = 0.1


async def serve(paid):
    """Cocina y espera a que la mesa pague."""
    await asyncio.sleep(MINUTE / 2)
    await paid


class Leak:
    """Avisa si el número no deja de crecer."""

    def __init__(self):
        self.last = self.rises = 0

    def reading(self, alive):
        self.rises = self.rises + 1 if alive > self.last else 0
        self.last = alive
        return ": ¿una fuga?" if self.rises >= 3 else ""


def alive():
    return len(asyncio.all_tasks() - {asyncio.current_task()})


async def main():
    leak = Leak()
    # Por dónde paga cada mesa.
    bills = {}
    tasks = set()
    for minute in range(1, 6):
        bills[minute] = asyncio.get_running_loop().create_future()
        tasks.add(asyncio.create_task(serve(bills[minute])))
        # La del minuto 1 paga; las demás se van sin pagar.
        if minute == 2:
            bills.pop(1).set_result(None)
        await asyncio.sleep(MINUTE)
        print(f"minuto {minute}: {alive()}{leak.reading(alive())}")
    # Olvidar un Future no despierta a nadie: hay que cancelarlo.
    for bill in bills.values():
        bill.cancel()
    await asyncio.sleep(MINUTE)
    print(f"al olvidar las cuentas: {alive()}")


asyncio.run(main())
# ANCHOR_END: programa
