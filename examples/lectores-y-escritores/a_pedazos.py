"""Cinco maneras de leer lo mismo: un flujo trae bytes, y no mensajes.

Ejecuta: python3 examples/lectores-y-escritores/a_pedazos.py
"""

# ANCHOR: programa
import asyncio


def show(how, piece):
    print(f"{how}: «{piece.decode().rstrip()}»")


async def main():
    kitchen = asyncio.StreamReader()

    kitchen.feed_data(b"so")
    show("lo que haya", await kitchen.read(64))

    kitchen.feed_data(b"pa\nM4pan;arroz\nflan\n")
    show("hasta el final de línea", await kitchen.readuntil(b"\n"))
    show("dos bytes justos", await kitchen.readexactly(2))
    show("hasta el punto y coma", await kitchen.readuntil(b";"))
    show("una línea de texto", await kitchen.readline())

    kitchen.feed_eof()
    show("todo lo que quede", await kitchen.read())


asyncio.run(main())
# ANCHOR_END: programa
