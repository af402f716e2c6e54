"""Conectar por dirección no usa más hilos; conectar por nombre, sí.

Ejecuta: python3 examples/hilos-y-tareas/por_nombre.py
"""

# ANCHOR: programa
import asyncio
import socket
import threading
from concurrent.futures import ThreadPoolExecutor


async def connect(port):
    print("bucle: conecta con 127.0.0.1")
    _, writer = await asyncio.open_connection("127.0.0.1", port)
    writer.close()
    print("bucle: conecta con localhost")
    _, writer = await asyncio.open_connection("localhost", port)
    writer.close()
    print("bucle: conectado")


async def main():
    loop_thread = threading.get_ident()

    def on_thread_start():
        same = threading.get_ident() == loop_thread
        answer = "sí" if same else "no"
        print(f"arranca un hilo; ¿es el del bucle? {answer}")

    pool = ThreadPoolExecutor(initializer=on_thread_start)
    asyncio.get_running_loop().set_default_executor(pool)
    with socket.create_server(("127.0.0.1", 0)) as listener:
        await connect(listener.getsockname()[1])


asyncio.run(main())
# ANCHOR_END: programa
