"""Dejar de esperar una tarea la cancela, salvo que la protejas.

Ejecuta: python3 examples/mas-piezas/se_apaga_al_irse.py
"""

# ANCHOR: programa
import asyncio

MINUTE = 0.1


async def cook(dish):
    print(f"se enciende el {dish}")
    try:
        await asyncio.Event().wait()
    finally:
        print(f"se apaga el {dish}")


async def main():
    stew = asyncio.create_task(cook("guiso"))
    try:
        await asyncio.wait_for(asyncio.shield(stew), MINUTE)
    except TimeoutError:
        print("nadie espera el guiso")

    roast = asyncio.create_task(cook("asado"))
    await asyncio.wait([roast], timeout=MINUTE)
    print("nadie espera el asado")
    # `wait` no cancela; `wait_for` lo haría él, antes de volver.
    roast.cancel()

    await asyncio.sleep(MINUTE)
    print("cierra la cocina")


asyncio.run(main())
# ANCHOR_END: programa
