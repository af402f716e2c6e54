"""Sin descriptores no hay conexión nueva, y el socket que escucha sigue bien.

Ejecuta: python3 examples/conexiones/sin_descriptores.py
"""

# ANCHOR: programa
import asyncio
import resource
import socket


def exhaust():
    """Abre archivos hasta que el sistema no deja abrir más."""
    # Con un límite pequeño, se llega antes.
    resource.setrlimit(resource.RLIMIT_NOFILE, (64, 64))
    files = []
    while True:
        try:
            files.append(open("/dev/null"))
        except OSError:
            return files


async def main():
    loop = asyncio.get_running_loop()
    with socket.create_server(("127.0.0.1", 0)) as listener:
        listener.setblocking(False)
        client = socket.socket()
        client.setblocking(False)
        await loop.sock_connect(client, listener.getsockname())

        files = exhaust()
        try:
            await loop.sock_accept(listener)
            print("acepta, y no tenía con qué")
        except OSError:
            print("no acepta: faltan descriptores")

        files.pop().close()
        server, _ = await loop.sock_accept(listener)
        print("libera uno, y acepta la que esperaba")
    with client, server:
        await loop.sock_sendall(client, b"sopa")
        n = len(await loop.sock_recv(server, 16))
        print(f"llegan {n} bytes")
    for file in files:
        file.close()


asyncio.run(main())
# ANCHOR_END: programa
