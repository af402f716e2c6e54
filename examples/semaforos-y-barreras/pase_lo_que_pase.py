"""El permiso vuelve también si falla o se cancela quien lo tiene.

Ejecuta: python3 examples/semaforos-y-barreras/pase_lo_que_pase.py
"""

# ANCHOR: programa
import asyncio


class Burnt(Exception):
    pass


def free(trays):
    # asyncio solo dice si queda alguno.
    return 0 if trays.locked() else 1


async def roast(trays, dish):
    async with trays:
        print(f"{dish} en el horno; libres: {free(trays)}")
        await asyncio.sleep(60)
        if dish == "flan":
            raise Burnt("se ha quemado")


async def main():
    trays = asyncio.Semaphore(1)
    for dish, seconds in [("pan", 90), ("flan", 90), ("asado", 30)]:
        try:
            await asyncio.wait_for(roast(trays, dish), seconds)
            print(f"{dish}: servido")
        except Burnt as reason:
            print(f"{dish}: {reason}")
        except TimeoutError:
            print(f"{dish}: no da tiempo")
        print(f"libres: {free(trays)}")


asyncio.run(main())
# ANCHOR_END: programa
