"""La consulta síncrona, en otro hilo: el bucle queda libre.

Ejecuta: python3 examples/es-y-cpu/con_hilo.py
"""

import asyncio
import os
import socket
import tempfile
import threading
from pathlib import Path

import requests

RESPONSE = (
    b"HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n"
    b"Content-Length: 3\r\nConnection: close\r\n\r\nsol"
)


def serve(listener):
    with listener, listener.accept()[0] as client:
        request = b""
        while not request.endswith(b"\r\n\r\n"):
            request += client.recv(1024)
        client.sendall(RESPONSE)


def start_server():
    """Un servidor en otro hilo, que responde una vez."""
    listener = socket.create_server(("127.0.0.1", 0))
    threading.Thread(target=serve, args=[listener], daemon=True).start()
    return f"http://127.0.0.1:{listener.getsockname()[1]}/"


def to_text(reply):
    pairs = reply.headers.items()
    return "\n".join(f"{name}={value}" for name, value in pairs)


# ANCHOR: programa
async def save_headers(url, path):
    reply = await asyncio.to_thread(requests.get, url)  # E/S
    text = to_text(reply)  # CPU
    await asyncio.to_thread(path.write_text, text)  # E/S
# ANCHOR_END: programa


if __name__ == "__main__":
    # Nadie más que este programa puede responder en esa dirección.
    os.environ["NO_PROXY"] = "127.0.0.1"
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "cabeceras.txt")
        asyncio.run(save_headers(start_server(), path))
        print(path.read_text())
