"""Pedir las dos señales que cierran un servicio (en Unix).

Ejecuta: python3 examples/senales-y-cierre/dos_senales.py
"""

# ANCHOR: programa
import asyncio
from signal import SIGINT, SIGTERM, raise_signal


class Stop:
    """Quien espera a que alguien pida el cierre."""

    def __init__(self):
        """Desde aquí, ninguna de las dos termina el proceso."""
        loop = asyncio.get_running_loop()
        self.asked = asyncio.Queue()
        for number in SIGTERM, SIGINT:
            loop.add_signal_handler(
                number, self.asked.put_nowait, number.name
            )

    async def recv(self):
        return await self.asked.get()


async def main():
    stop = Stop()
    # Llegan antes de que nadie espere.
    for number in [SIGTERM, SIGTERM, SIGTERM, SIGINT]:
        raise_signal(number)
    while True:
        why = await stop.recv()
        print(f"pide el cierre: {why}")
        if why == "SIGINT":
            return


asyncio.run(main())
# ANCHOR_END: programa
