"""Un proceso que muere de golpe deja su temporal, y otro lo barre.

Ejecuta: python3 examples/archivos-que-no-se-rompen/temporal_sin_dueno.py
"""

# ANCHOR: programa
import asyncio
import os
import sys
import tempfile
import time
from asyncio.subprocess import PIPE
from pathlib import Path

OURS = ".carta-"
HOUR = 3600


def sweep(folder, idle):
    """Borra los temporales nuestros que nadie ha tocado en ese tiempo."""
    swept = 0
    for path in folder.iterdir():
        changed = path.stat().st_mtime
        if path.name.startswith(OURS) and time.time() - changed >= idle:
            path.unlink()
            swept += 1
    return swept


async def half(folder):
    """Escribe media carta en su temporal, y no acaba nunca."""
    with tempfile.NamedTemporaryFile(prefix=OURS, dir=folder) as file:
        file.write(b"sopa,")
        file.flush()
        print("por la mitad", flush=True)
        await asyncio.Event().wait()


async def main():
    if folder := os.environ.get("CARPETA"):
        return await half(folder)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        menu = folder / "carta.txt"
        menu.write_text("la de ayer")
        child = await asyncio.create_subprocess_exec(
            sys.executable,
            *sys.argv,
            env={**os.environ, "CARPETA": name},
            stdout=PIPE,
        )
        print((await child.stdout.readline()).decode().strip())
        # Con SIGKILL, que no se puede atender.
        child.kill()
        await child.wait()
        files = len(os.listdir(folder))
        print(f"muerto: «{menu.read_text()}», archivos: {files}")

        print("recién muerto, barridos:", sweep(folder, HOUR))
        for path in folder.iterdir():
            old = time.time() - 2 * HOUR
            os.utime(path, (old, old))
        print("dos horas después, barridos:", sweep(folder, HOUR))
        print("archivos:", len(os.listdir(folder)))


asyncio.run(main())
# ANCHOR_END: programa
