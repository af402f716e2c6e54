"""`run` devuelve lo que da su corrutina y corta lo demás.

Ejecuta: python3 examples/tareas/jornada.py
"""

# ANCHOR: programa
import asyncio

MINUTE = 0.1


async def simmer():
    try:
        await asyncio.sleep(60 * MINUTE)
        print("el guiso está hecho")
    finally:
        print("el guiso se retira a medias")


async def service():
    _stew = asyncio.create_task(simmer())
    await asyncio.sleep(MINUTE)
    print("la sala cierra")
    return 12


tables = asyncio.run(service())
print(f"mesas atendidas: {tables}")
# ANCHOR_END: programa
