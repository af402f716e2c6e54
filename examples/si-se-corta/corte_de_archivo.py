"""Qué queda en el archivo según cómo se corta la escritura.

Ejecuta: python3 examples/si-se-corta/corte_de_archivo.py
"""

# ANCHOR: trabajos
import asyncio
import multiprocessing
import os
import tempfile
import threading
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

WORKS = ["en la cola", "empezada", "encima", "de una vez"]
CUTS = ["se suelta", "límite", "se va el otro", "SIGKILL"]


async def receive(body, file, half):
    """Escribe la carta según llega, y avisa cuando tiene la mitad."""
    with file:
        for _ in range(2):
            part = await body.readexactly(4)
            await asyncio.to_thread(file.write, part)
            await asyncio.to_thread(file.flush)
            half.set()
        await asyncio.to_thread(os.fsync, file.fileno())


async def work(name, body, go, path, half):
    loop = asyncio.get_running_loop()
    if name == "en la cola":
        # El único hilo de apoyo está ocupado.
        loop.run_in_executor(None, go.wait)
        loop.call_soon(half.set)
        await asyncio.to_thread(path.write_bytes, b"sopa pan")
    elif name == "empezada":

        def slow():
            with open(path, "wb", buffering=0) as file:
                file.write(b"sopa")
                loop.call_soon_threadsafe(half.set)
                # Lo que tarda el disco.
                go.wait()
                file.write(b" pan")

        await asyncio.to_thread(slow)
    elif name == "encima":
        await receive(body, open(path, "wb"), half)
    else:
        folder = path.parent
        file = tempfile.NamedTemporaryFile(dir=folder, delete=False)
        try:
            await receive(body, file, half)
            os.replace(file.name, path)
        except BaseException:
            os.unlink(file.name)
            raise
# ANCHOR_END: trabajos


# ANCHOR: cortes
async def writer(pipe, name, cut, path):
    """El proceso que escribe, y al que le pasa lo que diga `cut`."""
    pool = ThreadPoolExecutor(max_workers=1)
    asyncio.get_running_loop().set_default_executor(pool)
    half = asyncio.Event()
    body = asyncio.StreamReader()
    body.feed_data(b"sopa")
    go = threading.Event()
    working = asyncio.create_task(work(name, body, go, path, half))
    working.add_done_callback(lambda _: half.set())
    await half.wait()
    if working.done():
        # Antes solo acaba si falla.
        working.result()
    if cut == "se suelta":
        working.cancel()
    elif cut == "se va el otro":
        body.feed_eof()
    elif cut == "SIGKILL":
        pipe.send("a medias")
    limit = 0.05 if cut == "límite" else None
    ending = asyncio.wait_for(working, limit)
    await asyncio.gather(ending, return_exceptions=True)
    go.set()
    # Lo que quede en la cola de los hilos acaba antes que el proceso.
    pool.shutdown()


def found(path):
    """Lo que se encuentra después en la carpeta."""
    menus = {"ayer": "está la de ayer", "sopa": "está a medias"}
    menu = menus.get(path.read_text(), "está la de hoy")
    files = len(os.listdir(path.parent))
    return menu + (", y sobra un temporal" if files > 1 else "")


def run(*args):
    asyncio.run(writer(*args))


def cut(name, how, path):
    pipe, its_pipe = multiprocessing.Pipe()
    processes = multiprocessing.get_context("fork")
    args = (its_pipe, name, how, path)
    child = processes.Process(target=run, args=args)
    child.start()
    its_pipe.close()
    try:
        pipe.recv()
        child.kill()
    except EOFError:
        # No dice nada: ha acabado.
        pass
    child.join()
    return found(path)


print("Qué se escribe | Cómo se corta | En asyncio")
for name in WORKS:
    for how in CUTS:
        # Las dos primeras no dependen de nadie más.
        if how == "se va el otro" and name in WORKS[:2]:
            continue
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder, "carta.txt")
            path.write_text("ayer")
            print(f"{name} | {how} | {cut(name, how, path)}", flush=True)
# ANCHOR_END: cortes
