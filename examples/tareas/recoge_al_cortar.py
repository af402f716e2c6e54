"""Ctrl+C cancela la tarea principal: la cocina recoge antes de cerrar.

Ejecuta: python3 examples/tareas/recoge_al_cortar.py
"""

# ANCHOR: programa
import asyncio
import signal


async def service():
    print("el guiso, al fuego")
    try:
        await asyncio.Event().wait()
    finally:
        print("el guiso se retira a medias")


async def main():
    loop = asyncio.get_running_loop()
    # Hace lo que el teclado: manda la señal 2 a este proceso.
    loop.call_soon(signal.raise_signal, signal.SIGINT)
    await service()
    print("servicio terminado")


try:
    asyncio.run(main())
except KeyboardInterrupt:
    print("Ctrl+C: la cocina cierra")
# ANCHOR_END: programa
