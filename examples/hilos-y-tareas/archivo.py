"""Quién lee un archivo: un hilo que el ejecutor arranca para eso.

Ejecuta: python3 examples/hilos-y-tareas/archivo.py
"""

# ANCHOR: programa
import asyncio
import tempfile
import threading
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path


async def read_recipe(path):
    loop_thread = threading.get_ident()

    def on_thread_start():
        same = threading.get_ident() == loop_thread
        print(f"arranca un hilo; ¿es el del bucle? {yes_no(same)}")

    pool = ThreadPoolExecutor(initializer=on_thread_start)
    asyncio.get_running_loop().set_default_executor(pool)
    print("bucle: pide la receta")
    return await asyncio.to_thread(path.read_text, encoding="utf-8")


def yes_no(answer):
    return "sí" if answer else "no"


with tempfile.TemporaryDirectory() as folder:
    path = Path(folder, "receta.txt")
    path.write_text("sal, agua y tomate", encoding="utf-8")
    print("bucle:", asyncio.run(read_recipe(path)))
# ANCHOR_END: programa
