"""Cinco maneras de leer lo mismo: un flujo trae bytes, y no mensajes.

Ejecuta: python3 examples/lectores-y-escritores/a_pedazos.py
"""

# ANCHOR: programa
import asyncio


def show(how, piece):
    print(f"{how}: «{piece.decode().rstrip()}»")


async def main():
    reader = asyncio.StreamReader()

    reader.feed_data(b"so")
    show("lo que haya", await reader.read(64))

    reader.feed_data(b"pa\nM4pan;arroz\nflan\n")
    show("hasta el final de línea", await reader.readuntil(b"\n"))
    show("dos bytes justos", await reader.readexactly(2))
    show("hasta el punto y coma", await reader.readuntil(b";"))
    show("una línea de texto", await reader.readline())

    reader.feed_eof()
    show("todo lo que quede", await reader.read())


asyncio.run(main())
# ANCHOR_END: programa
