"""Un socket de Unix: la misma conversación, y un archivo por dirección.

Ejecuta: python3 examples/entrada-salida/por_el_pasillo.py
"""

# ANCHOR: programa
import asyncio
import tempfile
from pathlib import Path


async def attend(reader, writer):
    try:
        while order := await reader.readline():
            writer.write("oído: ".encode() + order)
            await writer.drain()
    finally:
        writer.close()


async def main():
    # Solo la puede abrir este usuario, y se borra al salir del bloque.
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "pasillo"
        server = await asyncio.start_unix_server(attend, path)

        reader, writer = await asyncio.open_unix_connection(path)
        for order in ["sopa", "pan"]:
            writer.write(f"{order}\n".encode())
            await writer.drain()
            reply = await reader.readline()
            print(reply.decode().rstrip())

    try:
        await asyncio.open_unix_connection(path)
        print("alguien contesta")
    except FileNotFoundError:
        print("borrado el archivo, no hay a quién llamar")

    # La conversación ya empezada no necesita el archivo.
    writer.write_eof()
    await reader.read()
    writer.close()
    await writer.wait_closed()
    server.close()


asyncio.run(main())
# ANCHOR_END: programa
