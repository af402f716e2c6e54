"""Quién retiene el hilo: el modo de depuración cronometra cada turno.

Ejecuta: python3 examples/tarea-colgada/turno_largo.py
"""

# ANCHOR: programa
import asyncio
import logging
import re
import time

LIMIT = 0.08


class LongTurns(logging.Handler):
    """Del aviso, que lleva tiempos y rutas, deja el nombre de la tarea."""

    def emit(self, record):
        said = record.getMessage()
        if found := re.search(r"Executing <Task .* name='(\w+)'", said):
            print(f"un turno de más de {LIMIT * 1000:.0f}ms: {found[1]}")


async def cook(chops):
    await asyncio.sleep(0.001)
    if chops:
        # Picar a mano no deja el hilo.
        time.sleep(0.1)
    await asyncio.sleep(0.001)


async def main():
    asyncio.get_running_loop().slow_callback_duration = LIMIT
    async with asyncio.TaskGroup() as dishes:
        dishes.create_task(cook(False), name="sopa")
        dishes.create_task(cook(True), name="ensalada")
        dishes.create_task(cook(False), name="pan")
    print("servidos los tres")


log = logging.getLogger("asyncio")
log.addHandler(LongTurns())
log.propagate = False
asyncio.run(main(), debug=True)
# ANCHOR_END: programa
