"""Pide una página y guarda sus cabeceras: qué paso es E/S y cuál es CPU.

Ejecuta: python3 examples/es-y-cpu/desglosado.py
"""

import asyncio
import os
import tempfile
from pathlib import Path

REQUEST = b"GET / HTTP/1.1\r\nHost: cocina\r\n\r\n"
RESPONSE = (
    b"HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n"
    b"Content-Length: 4\r\nConnection: close\r\n\r\nsopa"
)


async def serve(reader, writer):
    await reader.readuntil(b"\r\n\r\n")
    writer.write(RESPONSE)
    writer.close()
    await writer.wait_closed()


async def get(host, port):
    reader, writer = await asyncio.open_connection(host, port)
    writer.write(REQUEST)
    response = await reader.read()
    writer.close()
    await writer.wait_closed()
    return response.decode()


# ANCHOR: programa
async def main():
    server = await asyncio.start_server(serve, "127.0.0.1", 0)
    async with server:
        response = await get(*server.sockets[0].getsockname())
    print(f"1 E/S: la respuesta, {len(response.encode())} bytes")
    head = response.split("\r\n\r\n")[0]
    headers = [line.replace(": ", "=") for line in head.splitlines()[1:]]
    print(f"2 CPU: la lista, {len(headers)} cabeceras")
    text = "\n".join(headers)
    print(f"3 CPU: el texto, {len(text.encode())} bytes")

    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "menu.txt")
        with await asyncio.to_thread(open, path, "w") as file:
            print("4 E/S: el archivo, abierto")
            file.write(text)
            size = await asyncio.to_thread(os.path.getsize, path)
            print(f"5 CPU: write; en el archivo, {size} bytes")
            await asyncio.to_thread(file.flush)
            size = await asyncio.to_thread(os.path.getsize, path)
            print(f"6 E/S: flush; en el archivo, {size} bytes")
        print(await asyncio.to_thread(path.read_text))


asyncio.run(main())
# ANCHOR_END: programa
