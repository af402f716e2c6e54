"""Lo que ve cada lectura si el flujo se acaba antes de tiempo.

Ejecuta: python3 examples/lectores-y-escritores/nota_cortada.py
"""

# ANCHOR: programa
import asyncio


def finished(data):
    reader = asyncio.StreamReader()
    reader.feed_data(data)
    reader.feed_eof()
    return reader


async def main():
    try:
        await finished(b"so").readexactly(4)
    except asyncio.IncompleteReadError as error:
        assert error.partial == b"so", "lo leído va en la excepción"
        print("cuatro bytes: cortado")

    # No es un error: hay que mirar si está el final de línea.
    order = await finished(b"arroz").readline()
    print(f"una línea: «{order.decode()}», sin su final")

    try:
        await finished(b"pan").readuntil(b";")
    except asyncio.IncompleteReadError:
        print("hasta el «;»: cortado")

    piece = await finished(b"").read(4)
    print(f"lo que haya: {len(piece)} bytes")


asyncio.run(main())
# ANCHOR_END: programa
