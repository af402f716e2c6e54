"""`AsyncExitStack`: cierra en orden inverso lo abierto, aunque un cierre falle.

Ejecuta: python3 examples/cerrar-con-await/ultimo_abierto.py
"""

# ANCHOR: programa
import asyncio
from contextlib import AsyncExitStack

MINUTE = 0.1


async def turn_on(what):
    print(f"sala -> {what}: enciende")
    if what == "plancha":
        raise RuntimeError(what)


async def turn_off(what):
    await asyncio.sleep(MINUTE)
    print(f"sala -> {what}: apaga")
    if what == "horno":
        raise RuntimeError(what)


async def main():
    try:
        async with AsyncExitStack() as stack:
            for what in ["gas", "horno", "plancha"]:
                await turn_on(what)
                stack.push_async_callback(turn_off, what)
    except RuntimeError as error:
        # Llega el último; el anterior va en `__context__`.
        print(f"{error.__context__} --> sala: ha fallado")
        print(f"{error} --> sala: ha fallado")


asyncio.run(main())
# ANCHOR_END: programa
