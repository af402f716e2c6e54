"""La segunda señal no hace nada si nadie la espera otra vez (en Unix).

Ejecuta: python3 examples/senales-y-cierre/cierre_forzado.py
"""

# ANCHOR: programa
import asyncio
from signal import SIGINT, raise_signal


async def tidy_up():
    """Recoge la cocina, y a alguien se le acaba la paciencia."""
    print("  recoge")
    print("  (otro Ctrl+C)")
    raise_signal(SIGINT)
    await asyncio.sleep(0.1)
    print("  recogida")


async def main():
    loop = asyncio.get_running_loop()

    print("nadie espera la segunda:")
    interrupt = asyncio.Event()
    loop.add_signal_handler(SIGINT, interrupt.set)
    raise_signal(SIGINT)
    await interrupt.wait()
    await tidy_up()
    # Quitarlo sí devuelve la señal a su sitio.
    loop.remove_signal_handler(SIGINT)

    print("se espera mientras recoge:")
    interrupt = asyncio.Event()
    loop.add_signal_handler(SIGINT, interrupt.set)
    raise_signal(SIGINT)
    await interrupt.wait()
    tidying = asyncio.create_task(tidy_up())
    loop.add_signal_handler(SIGINT, tidying.cancel)
    try:
        await tidying
    except asyncio.CancelledError:
        print("  lo deja a medias")


asyncio.run(main())
# ANCHOR_END: programa
