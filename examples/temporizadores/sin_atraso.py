"""Un trabajo que se repite: contar desde ahora se atrasa; desde el plan, no.

Ejecuta: python3 examples/temporizadores/sin_atraso.py
"""

# ANCHOR: programa
import asyncio
import time

EVERY = 0.1
WORK = 0.03


def stir(start):
    now = asyncio.get_running_loop().time() - start
    print(f"  {now:.2f} s: remueve")
    # Como un cálculo: pasa el tiempo con el hilo en la mano.
    time.sleep(WORK)


async def from_now():
    start = asyncio.get_running_loop().time()
    for _ in range(3):
        await asyncio.sleep(EVERY)
        stir(start)


async def from_plan():
    start = due = asyncio.get_running_loop().time()
    for _ in range(3):
        due += EVERY
        await asyncio.sleep(due - asyncio.get_running_loop().time())
        stir(start)


print("cada espera cuenta desde ahora:")
asyncio.run(from_now())
print("cada espera cuenta desde el plan:")
asyncio.run(from_plan())
# ANCHOR_END: programa
