"""Sustituir un archivo de una vez, y lo que queda si se falla a medias.

Ejecuta: python3 examples/archivos-que-no-se-rompen/sustituir_archivo.py
"""

# ANCHOR: sustituir
import asyncio
import os
import tempfile
from pathlib import Path


def replace(path, fill):
    """Deja en `path` lo que escribe `fill`, o lo que había."""
    handle, name = tempfile.mkstemp(dir=path.parent)
    try:
        with open(handle, "wb") as file:
            fill(file)
            file.flush()
            os.fsync(file.fileno())
        os.replace(name, path)
    except BaseException:
        os.unlink(name)
        raise
    folder = os.open(path.parent, os.O_RDONLY)
    try:
        os.fsync(folder)
    finally:
        os.close(folder)
# ANCHOR_END: sustituir


# ANCHOR: probar
def in_place(path, fill):
    with open(path, "wb") as file:
        fill(file)


def whole(file):
    file.write(b"sopa, pan y flan")


def half(file):
    """Falla cuando ya ha escrito una parte."""
    file.write(b"sopa,")
    raise ValueError("el segundo plato no tiene nombre")


async def main():
    for name, write in [("encima", in_place), ("de una vez", replace)]:
        for fill in [whole, half]:
            with tempfile.TemporaryDirectory() as folder:
                path = Path(folder, "carta.txt")
                path.write_text("la de ayer")

                try:
                    await asyncio.to_thread(write, path, fill)
                    done = "acaba"
                except ValueError:
                    done = "falla"
                files = len(os.listdir(folder))
                text = path.read_text()
                print(f"{name}, {done}: «{text}», archivos: {files}")
    with tempfile.TemporaryDirectory() as folder:
        os.chdir(folder)
        path = Path("carta.txt")
        await asyncio.to_thread(replace, path, whole)
        print(f"sin carpeta: «{path.read_text()}»")
        os.chdir("/")


asyncio.run(main())
# ANCHOR_END: probar
