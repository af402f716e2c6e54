"""Ceder es dar un turno; en asyncio se escribe `sleep(0)`.

Ejecuta: python3 examples/hilos-y-tareas/ceder_o_dormir.py
"""

# ANCHOR: programa
import asyncio

turns_taken = 0


async def dining_room():
    global turns_taken
    while True:
        turns_taken += 1
        await asyncio.sleep(0)


async def turns(seconds):
    """La cocina se para diez veces; ¿cuántos turnos tiene la sala?"""
    global turns_taken
    turns_taken = 0
    for _ in range(10):
        await asyncio.sleep(seconds)
    if turns_taken > 10:
        return "más de diez turnos"
    return "diez turnos" if turns_taken == 10 else f"{turns_taken} turnos"


async def main():
    room = asyncio.create_task(dining_room())
    print(f"ceder: {await turns(0)}")
    # Con más de cero hay un temporizador, por poco que sea.
    print(f"dormir: {await turns(1e-9)}")
    room.cancel()


asyncio.run(main())
# ANCHOR_END: programa
