"""Un fallo al aceptar no acaba con el servidor: lo intenta más tarde.

Ejecuta: python3 examples/entrada-salida/sin_sillas.py
"""

# ANCHOR: programa
import asyncio
import resource
import socket


async def attend(reader, writer):
    try:
        writer.write(b"bienvenida")
        await writer.drain()
    finally:
        writer.close()


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
    listener = socket.create_server(("127.0.0.1", 0))
    client = socket.create_connection(listener.getsockname())
    files = exhaust()

    # El bucle no lanza el fallo de `accept`: lo cuenta, y espera un segundo.
    full = asyncio.Event()
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(lambda loop, context: full.set())
    server = await asyncio.start_server(attend, sock=listener)

    await full.wait()
    print("no se acepta a nadie")
    print("se liberan dos descriptores")
    for _ in range(2):
        files.pop().close()

    reader, writer = await asyncio.open_connection(sock=client)
    greeting = (await reader.read()).decode()
    print(f"a la mesa le dicen: {greeting}")
    writer.close()
    await writer.wait_closed()
    server.close()
    for file in files:
        file.close()


asyncio.run(main())
# ANCHOR_END: programa
