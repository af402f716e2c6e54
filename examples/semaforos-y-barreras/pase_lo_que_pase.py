"""El permiso vuelve también si falla o se cancela quien lo tiene.

Ejecuta: python3 examples/semaforos-y-barreras/pase_lo_que_pase.py
"""

# ANCHOR: programa
import asyncio

MINUTE = 0.1


class Burnt(Exception):
    pass


def free(oven):
    # asyncio solo dice si queda alguno.
    return 0 if oven.locked() else 1


async def roast(oven, dish):
    async with oven:
        print(f"{dish} en el horno; libres: {free(oven)}")
        await asyncio.sleep(2 * MINUTE)
        if dish == "flan":
            raise Burnt("se ha quemado")


async def main():
    oven = asyncio.Semaphore(1)
    for dish, minutes in [("pan", 3), ("flan", 3), ("asado", 1)]:
        try:
            await asyncio.wait_for(roast(oven, dish), minutes * MINUTE)
            print(f"{dish}: servido")
        except Burnt as reason:
            print(f"{dish}: {reason}")
        except TimeoutError:
            print(f"{dish}: no da tiempo")
        print(f"libres: {free(oven)}")


asyncio.run(main())
# ANCHOR_END: programa
