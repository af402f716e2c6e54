"""Leer otra vez la configuración al recibir una señal, sin cerrar (en Unix).

Ejecuta: python3 examples/senales-y-cierre/carta_nueva.py
"""

# ANCHOR: programa
import asyncio
from dataclasses import dataclass
from signal import SIGHUP, raise_signal


@dataclass(frozen=True)
class Menu:
    soup: int


class Kitchen:
    def __init__(self):
        self.menu = Menu(10)
        # Lo que hay en el archivo cada vez que se lee.
        self.files = ["doce", "12"]
        self.read = asyncio.Event()

    def reload(self):
        """Por cada aviso, lee la carta y la cambia entera."""
        try:
            self.menu = Menu(int(self.files.pop()))
            print("carta nueva")
        except ValueError:
            print("no se entiende: vale la de antes")
        self.read.set()


async def main():
    kitchen = Kitchen()
    loop = asyncio.get_running_loop()
    loop.add_signal_handler(SIGHUP, kitchen.reload)
    early = kitchen.menu

    raise_signal(SIGHUP)
    await kitchen.read.wait()
    late = kitchen.menu

    kitchen.read.clear()
    raise_signal(SIGHUP)
    await kitchen.read.wait()
    print(f"quien entró antes paga {early.soup} €")
    print(f"los demás, {late.soup} € y {kitchen.menu.soup} €")


asyncio.run(main())
# ANCHOR_END: programa
