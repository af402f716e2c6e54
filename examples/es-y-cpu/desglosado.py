"""Pide una página y guarda sus cabeceras: qué línea es E/S y cuál, CPU.

Ejecuta: python3 examples/es-y-cpu/desglosado.py
"""

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


# ANCHOR: programa
def save_headers(url, path):
    reply = requests.get(url)  # E/S: la respuesta la escribe otro
    pairs = reply.headers.items()  # CPU: ya está en memoria
    lines = [f"{name}={value}" for name, value in pairs]  # CPU
    text = "\n".join(lines)  # CPU: copia de memoria a memoria
    with open(path, "w") as file:  # E/S: al abrir y al cerrar
        file.write(text)  # CPU: copia el texto a un búfer
# ANCHOR_END: programa


if __name__ == "__main__":
    # Nadie más que este programa puede responder en esa dirección.
    os.environ["NO_PROXY"] = "127.0.0.1"
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "cabeceras.txt")
        save_headers(start_server(), path)
        print(path.read_text())
