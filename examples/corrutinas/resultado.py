"""Cómo llega a quien espera lo que devuelve una tarea, o su fallo.

Ejecuta: python3 examples/corrutinas/resultado.py
"""

# ANCHOR: programa
import asyncio


class SoldOut(Exception):
    pass


async def price(dish):
    match dish:
        case "sopa":
            return 5
        case "flan":
            raise SoldOut("se ha acabado")
        case _:
            raise LookupError(f"{dish} no está en la carta")


async def main():
    for dish in ["sopa", "flan", "pizza"]:
        try:
            euros = await asyncio.create_task(price(dish))
            print(f"{dish}: {euros} euros")
        except SoldOut as reason:
            print(f"{dish}: {reason}")
        except LookupError:
            print(f"{dish}: la tarea tenía un error de programa")
    print("el programa sigue")


asyncio.run(main())
# ANCHOR_END: programa
