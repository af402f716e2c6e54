"""La misma petición de tres maneras: en cuál late el bucle mientras llega.

Ejecuta: python3 examples/es-y-cpu/tres_maneras.py
"""

import asyncio
import os
import socket
import threading
import time

import aiohttp
import requests

RESPONSE = (
    b"HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n"
    b"Content-Length: 3\r\nConnection: close\r\n\r\nsol"
)


def serve(listener):
    """Un servidor lento: cada respuesta tarda 300 ms."""
    for _ in range(3):
        with listener.accept()[0] as client:
            request = b""
            while not request.endswith(b"\r\n\r\n"):
                request += client.recv(1024)
            time.sleep(0.3)
            client.sendall(RESPONSE)


def start_server():
    listener = socket.create_server(("127.0.0.1", 0))
    threading.Thread(target=serve, args=[listener], daemon=True).start()
    return f"http://127.0.0.1:{listener.getsockname()[1]}/"


def yes_no(answer):
    return "sí" if answer else "no"


# ANCHOR: programa
async def blocking(url):
    return requests.get(url).text


async def apart(url):
    reply = await asyncio.to_thread(requests.get, url)
    return reply.text


async def client(url):
    async with aiohttp.ClientSession() as session:
        async with session.get(url) as reply:
            return await reply.text()


async def beats_during(request):
    """Si el bucle late mientras llega la respuesta."""
    request = asyncio.create_task(request)
    beats = 0
    while not request.done():
        await asyncio.sleep(0.01)
        beats += 1
    await request
    return beats > 1


async def main(url):
    inside = await beats_during(blocking(url))
    print(f"dentro de una corrutina, ¿late?: {yes_no(inside)}")
    thread = await beats_during(apart(url))
    print(f"en otro hilo, ¿late?: {yes_no(thread)}")
    async_client = await beats_during(client(url))
    print(f"con un cliente asíncrono, ¿late?: {yes_no(async_client)}")
# ANCHOR_END: programa


if __name__ == "__main__":
    # Nadie más que este programa puede responder en esa dirección.
    os.environ["NO_PROXY"] = "127.0.0.1"
    asyncio.run(main(start_server()))
