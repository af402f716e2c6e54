"""Una subida que se corta a medias no deja nada.

Ejecuta: python3 examples/archivos-que-no-se-rompen/subida_cortada.py
"""

# ANCHOR: guardar
import asyncio
import os
import tempfile
from pathlib import Path


async def receive(body, size, file):
    while size > 0:
        part = await body.read(min(size, 65536))
        if not part:
            raise EOFError
        await asyncio.to_thread(file.write, part)
        size -= len(part)


def publish(file, path):
    try:
        with file:
            file.flush()
            os.fsync(file.fileno())
        os.replace(file.name, path)
    except BaseException:
        os.unlink(file.name)
        raise
    folder = os.open(path.parent, os.O_RDONLY)
    try:
        os.fsync(folder)
    finally:
        os.close(folder)


async def save(body, size, path):
    """Guarda en `path` un cuerpo de `size` bytes, o nada."""
    # Sin otro hilo: quien cancelara la espera lo dejaría sin dueño.
    file = tempfile.NamedTemporaryFile(dir=path.parent, delete=False)
    try:
        await receive(body, size, file)
    except BaseException:
        file.close()
        os.unlink(file.name)
        raise
    # Desde aquí ya no se corta: el encargo acaba aunque nadie lo espere.
    await asyncio.shield(asyncio.to_thread(publish, file, path))
# ANCHOR_END: guardar


# ANCHOR: subir
async def main():
    for name in ["lo envía todo", "se va a medias", "se calla a medias"]:
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder, "receta.txt")
            body = asyncio.StreamReader()
            body.feed_data(b"sal, ")
            if name == "lo envía todo":
                body.feed_data(b"agua")
            elif name == "se va a medias":
                body.feed_eof()

            limit = 0.05 if name == "se calla a medias" else 10
            try:
                await asyncio.wait_for(save(body, 9, path), limit)
                saved = "guardada"
            except EOFError:
                saved = "cortada"
            except TimeoutError:
                saved = "fuera de plazo"
            print(f"{name}: {saved}, archivos: {len(os.listdir(folder))}")
    with tempfile.TemporaryDirectory() as folder:
        os.chdir(folder)
        body = asyncio.StreamReader()
        body.feed_data(b"sal, agua")
        await save(body, 9, Path("receta.txt"))
        print(f"sin carpeta, archivos: {len(os.listdir())}")
        os.chdir("/")


asyncio.run(main())
# ANCHOR_END: subir
