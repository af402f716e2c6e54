"""Abandonar una escritura y repetirla: si nadie lleva la cuenta, se repite.

Ejecuta: python3 examples/lectores-y-escritores/nota_repetida.py
"""

# ANCHOR: programa
import asyncio

PATIENCE = 1

END = object()


async def write_all(pipe):
    note = b"sopa\n"

    async def write():
        # Por dónde va es cosa suya: al abandonarla, se olvida.
        for byte in note:
            await pipe.put(byte)

    while True:
        try:
            await asyncio.wait_for(write(), PATIENCE)
            break
        except TimeoutError:
            print("  no cabe: se repite")
    await pipe.put(END)


async def write_all_buf(pipe):
    # Encoge con cada byte que sale: dice lo que falta.
    rest = bytearray(b"sopa\n")

    async def write():
        while rest:
            await pipe.put(rest[0])
            del rest[0]

    while True:
        try:
            await asyncio.wait_for(write(), PATIENCE)
            break
        except TimeoutError:
            print(f"  no cabe: faltan {len(rest)}")
    await pipe.put(END)


async def read(pipe):
    """Tarda en leer más de lo que la sala está dispuesta a esperar."""
    await asyncio.sleep(PATIENCE * 1.5)
    note = bytearray()
    while (byte := await pipe.get()) is not END:
        note.append(byte)
    print(f"  llega «{note.decode().rstrip()}»")


async def main():
    for name, write in [
        ("write_all", write_all),
        ("write_all_buf", write_all_buf),
    ]:
        print(f"con {name}:")
        # Caben dos bytes.
        pipe = asyncio.Queue(maxsize=2)
        await asyncio.gather(write(pipe), read(pipe))


asyncio.run(main())
# ANCHOR_END: programa
