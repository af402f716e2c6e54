"""Crear el bucle y usarlo dos veces, sin `asyncio.run`.

Ejecuta: python3 examples/historia/sin_macro.py
"""

# ANCHOR: programa
import asyncio


async def check(service):
    return f"responde: {service}"


print("el programa empieza sin bucle")
loop = asyncio.new_event_loop()
try:
    print(f"primer uso, {loop.run_until_complete(check('clima'))}")
    print(f"segundo uso, {loop.run_until_complete(check('noticias'))}")
finally:
    loop.close()
# ANCHOR_END: programa
