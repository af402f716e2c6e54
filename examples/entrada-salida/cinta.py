"""Una tubería: un solo sentido, y se acaba cuando se cierra quien escribe.

Ejecuta: python3 examples/entrada-salida/cinta.py
"""

# ANCHOR: programa
import asyncio
import os


async def cook(belt):
    while order := await belt.readline():
        print(f"cocina: {order.decode().rstrip()}")
    print("cocina: la cinta se ha parado")


async def main():
    loop = asyncio.get_running_loop()
    end, start = os.pipe()
    reader = asyncio.StreamReader()
    receiver, _ = await loop.connect_read_pipe(
        lambda: asyncio.StreamReaderProtocol(reader), open(end, "rb")
    )
    belt, _ = await loop.connect_write_pipe(
        asyncio.BaseProtocol, open(start, "wb")
    )
    kitchen = asyncio.create_task(cook(reader))
    for order in ["sopa", "pan", "flan"]:
        belt.write(f"{order}\n".encode())
    # Sin esto, la cocina esperaría otra nota para siempre.
    belt.close()
    await kitchen
    receiver.close()


asyncio.run(main())
# ANCHOR_END: programa
