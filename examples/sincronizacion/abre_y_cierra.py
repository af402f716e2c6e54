"""Un evento que se pone y se quita deja pasar a quien esperaba; un valor, no.

Ejecuta: python3 examples/sincronizacion/abre_y_cierra.py
"""

# ANCHOR: programa
import asyncio

MINUTE = 0.1


class Value:
    """Un valor que se puede esperar, como un canal `watch`."""

    def __init__(self):
        self.open = False
        self.changed = asyncio.Condition()

    async def wait(self):
        async with self.changed:
            await self.changed.wait_for(lambda: self.open)

    async def send(self, open):
        async with self.changed:
            self.open = open
            self.changed.notify_all()


async def bake(open):
    try:
        await asyncio.wait_for(open, MINUTE)
        print("  el pan entra")
    except TimeoutError:
        print("  el pan no se ha enterado")


async def main():
    print("con un valor")
    open_value = Value()
    waiting = asyncio.create_task(bake(open_value.wait()))
    await asyncio.sleep(MINUTE / 2)
    await open_value.send(True)
    # Nadie ha tenido turno entre las dos líneas.
    await open_value.send(False)
    await waiting

    print("con un evento")
    open_event = asyncio.Event()
    waiting = asyncio.create_task(bake(open_event.wait()))
    await asyncio.sleep(MINUTE / 2)
    open_event.set()
    open_event.clear()
    await waiting
    state = "abierta" if open_event.is_set() else "cerrada"
    print(f"  y la puerta queda {state}")


asyncio.run(main())
# ANCHOR_END: programa
