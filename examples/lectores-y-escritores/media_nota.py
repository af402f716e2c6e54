"""Abandonar una lectura a medias: si lo leído es local, se pierde.

Ejecuta: python3 examples/lectores-y-escritores/media_nota.py
"""

# ANCHOR: programa
import asyncio

PATIENCE = 1


def slow_room():
    """Dicta «sopa» con una pausa más larga que la paciencia de la cocina."""
    reader = asyncio.StreamReader()

    async def dictate():
        reader.feed_data(b"so")
        await asyncio.sleep(PATIENCE * 1.5)
        reader.feed_data(b"pa\n")

    return reader, asyncio.create_task(dictate())


async def read_line(reader):
    """Como `read_line` en Tokio: la línea está en una variable suya."""
    line = b""
    while not line.endswith(b"\n"):
        line += await reader.read(1)
    return line


async def patient(read):
    while True:
        try:
            order = await asyncio.wait_for(read(), PATIENCE)
        except TimeoutError:
            print("  todavía nada")
        else:
            print(f"  llega «{order.decode().rstrip()}»")
            return


async def main():
    print("con read_line:")
    reader, dictating = slow_room()
    await patient(lambda: read_line(reader))
    await dictating

    print("con next_line:")
    # Aquí es `readline`, que deja en el lector lo que no es una línea.
    reader, dictating = slow_room()
    await patient(reader.readline)
    await dictating


asyncio.run(main())
# ANCHOR_END: programa
