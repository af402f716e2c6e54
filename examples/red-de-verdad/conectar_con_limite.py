"""Quien no contesta no rechaza: conectar necesita su tiempo límite.

Ejecuta: python3 examples/red-de-verdad/conectar_con_limite.py
"""

# ANCHOR: programa
import asyncio
import socket

PATIENCE = 0.3


async def call(kitchen):
    async with asyncio.timeout(PATIENCE):
        return await asyncio.open_connection(*kitchen)


async def main():
    # Una fila muy corta, y nadie acepta.
    listener = socket.socket()
    listener.bind(("127.0.0.1", 0))
    listener.listen(1)
    kitchen = listener.getsockname()

    waiting = []
    try:
        while True:
            waiting.append(await call(kitchen))
    except TimeoutError:
        print(f"alguien ha conectado: {str(bool(waiting)).lower()}")
        print("con la fila llena: TimedOut")

    listener.close()
    try:
        await call(kitchen)
    except ConnectionRefusedError:
        print("con la cocina cerrada: ConnectionRefused")
    for _, writer in waiting:
        writer.transport.abort()


asyncio.run(main())
# ANCHOR_END: programa
