"""Abandonar la espera del siguiente acaba con el generador.

Ejecuta: python3 examples/iterar-sin-bloquear/se_cansa_de_esperar.py
"""

# ANCHOR: programa
import asyncio

MINUTE = 0.1


async def cook_all():
    for dish, minutes in [("sopa", 5), ("asado", 15), ("flan", 5)]:
        await asyncio.sleep(minutes * MINUTE)
        yield dish


async def main():
    dishes = cook_all()
    while True:
        try:
            dish = await asyncio.wait_for(anext(dishes), 10 * MINUTE)
            print(f"sale {dish}")
        except StopAsyncIteration:
            print("no hay más")
            break
        except TimeoutError:
            print("pasan diez minutos")


asyncio.run(main())
# ANCHOR_END: programa
