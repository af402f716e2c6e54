"""Una tubería: un solo sentido, y se acaba cuando se cierra quien escribe.

Ejecuta: python3 examples/entrada-salida/cinta.py
"""

# ANCHOR: programa
import asyncio
import os


async def cook(notes):
    while order := await notes.readline():
        print(f"cocina: {order.decode().rstrip()}")
    print("cocina: la cinta se ha parado")


async def main():
    loop = asyncio.get_running_loop()
    read_end, write_end = os.pipe()
    reader = asyncio.StreamReader()
    receiving, _ = await loop.connect_read_pipe(
        lambda: asyncio.StreamReaderProtocol(reader), open(read_end, "rb")
    )
    sending, _ = await loop.connect_write_pipe(
        asyncio.BaseProtocol, open(write_end, "wb")
    )
    cooking = asyncio.create_task(cook(reader))
    for order in ["sopa", "pan", "flan"]:
        sending.write(f"{order}\n".encode())
    # Sin esto, la cocina esperaría otra nota para siempre.
    sending.close()
    await cooking
    receiving.close()


asyncio.run(main())
# ANCHOR_END: programa
