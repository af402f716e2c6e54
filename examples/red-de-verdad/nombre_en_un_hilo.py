"""Un nombre se busca en un hilo de apoyo; una dirección no hay que buscarla.

Ejecuta: python3 examples/red-de-verdad/nombre_en_un_hilo.py
"""

# ANCHOR: programa
import asyncio
import ipaddress
import threading
from concurrent.futures import ThreadPoolExecutor

PATIENCE = 0.3


async def connects(host, port):
    try:
        async with asyncio.timeout(PATIENCE):
            _, writer = await asyncio.open_connection(host, port)
    except TimeoutError:
        return False
    writer.close()
    await writer.wait_closed()
    return True


async def main():
    loop = asyncio.get_running_loop()
    loop.set_default_executor(ThreadPoolExecutor(max_workers=1))
    server = await asyncio.start_server(
        lambda _, writer: writer.close(), "127.0.0.1", 0
    )
    port = server.sockets[0].getsockname()[1]

    # El único hilo está ocupado hasta que se avise con `free`.
    free = threading.Event()
    busy = loop.run_in_executor(None, free.wait)
    print(f"sin hilo, 127.0.0.1: {await connects('127.0.0.1', port)}".lower())
    print(f"sin hilo, localhost: {await connects('localhost', port)}".lower())

    free.set()
    await busy
    print(f"con hilo, localhost: {await connects('localhost', port)}".lower())

    found = await loop.getaddrinfo("localhost", port)
    local = all(ipaddress.ip_address(it[4][0]).is_loopback for it in found)
    print(f"de esta máquina: {local}".lower())
    server.close()


asyncio.run(main())
# ANCHOR_END: programa
