"""Una escritura que nadie espera ya se hace igual, si había empezado.

Ejecuta: python3 examples/archivos-que-no-se-rompen/escritura_cancelada.py
"""

# ANCHOR: programa
import asyncio
import tempfile
import threading
from pathlib import Path


async def cut(work):
    try:
        await asyncio.wait_for(work, 0.02)
        return "no"
    except TimeoutError:
        return "sí"


async def main(path):
    path.write_text("sopa y pan")
    go = threading.Event()

    def slow_write(text):
        # Lo que tarda el disco.
        go.wait()
        path.write_text(text)

    async def later():
        await asyncio.to_thread(go.wait)
        await asyncio.to_thread(path.write_text, "flan")

    print("antes de pedirla, ¿cortada?", await cut(later()))
    write = asyncio.to_thread(slow_write, "sopa")
    print("ya pedida, ¿cortada?", await cut(write))
    print("al cortarlas:", path.read_text())

    go.set()
    loop = asyncio.get_running_loop()
    await loop.shutdown_default_executor()
    print("después:", path.read_text())


with tempfile.TemporaryDirectory() as name:
    asyncio.run(main(Path(name, "carta.txt")))
# ANCHOR_END: programa
