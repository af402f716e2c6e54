"""Crear el bucle, usarlo y cerrarlo sin `asyncio.run`.

Ejecuta: python3 examples/historia/sin_macro.py
"""

# ANCHOR: programa
import asyncio


async def cook(dish):
    await asyncio.sleep(0)
    return f"{dish} en su punto"


print("el programa empieza sin bucle")
loop = asyncio.new_event_loop()
try:
    print(f"primer uso: {loop.run_until_complete(cook('sopa'))}")
    print(f"segundo uso: {loop.run_until_complete(cook('pan'))}")
finally:
    loop.close()
print("el bucle se ha cerrado y el programa sigue")
# ANCHOR_END: programa
