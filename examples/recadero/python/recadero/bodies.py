"""Los cuerpos: el corto, en memoria; el grande, en un archivo."""

import asyncio
import hashlib
import os
import tempfile
import time
from contextlib import asynccontextmanager
from pathlib import Path

from aiohttp import ClientError

from .recado import Refused, bad


class Spool:
    def __init__(self, folder, short, most, quiet, uses):
        self._folder = folder
        self._short = short
        self._most = most
        # Lo que se calla, como mucho, quien envía un cuerpo.
        self._quiet = quiet
        self._uses = uses

    @asynccontextmanager
    async def receive(self, content):
        """Recibe un cuerpo; al salir, borra su archivo si nadie lo quiere."""
        digest = hashlib.sha256()
        start = bytearray()
        file = None
        total = 0
        try:
            try:
                async for chunk in self._chunks(content):
                    total += len(chunk)
                    if total > self._most:
                        why = f"el cuerpo pasa de {self._most} bytes"
                        raise Refused(413, why)
                    digest.update(chunk)
                    if file is None and total <= self._short:
                        start += chunk
                        continue
                    if file is None:
                        file = tempfile.NamedTemporaryFile(
                            dir=self._folder, delete=False
                        )
                        chunk = bytes(start) + chunk
                        start.clear()
                    await asyncio.to_thread(file.write, chunk)
            except (TimeoutError, ClientError, ConnectionError):
                raise bad("el cuerpo no ha llegado entero") from None
            if file is None:
                yield bytes(start), digest.digest()
                return
            await asyncio.to_thread(self._publish, file)
            yield Path(file.name), digest.digest()
        finally:
            if file is not None:
                file.close()
                await self.tidy(Path(file.name))

    async def _chunks(self, content):
        while True:
            async with asyncio.timeout(self._quiet):
                chunk = await content.readany()
            if not chunk:
                return
            yield chunk

    def _publish(self, file):
        """Deja en el disco el archivo, y también su nombre."""
        file.flush()
        os.fsync(file.fileno())
        folder = os.open(self._folder, os.O_RDONLY)
        try:
            os.fsync(folder)
        finally:
            os.close(folder)

    async def tidy(self, path):
        """Borra un cuerpo que no es de ningún recado pendiente."""
        if not await self._uses(path):
            await asyncio.to_thread(path.unlink, missing_ok=True)

    def tidies(self, store):
        """El almacén, que además borra el cuerpo de lo que acaba."""
        return Spooled(store, self)

    async def sweep(self, still):
        """Borra los que dejó a medias un proceso que murió.

        Si la carpeta la usan varios, lo que ha cambiado hace menos de `still`
        puede estar llegando a otro.
        """
        for path in await asyncio.to_thread(self._older, still):
            await self.tidy(path)

    def _older(self, still):
        before = time.time() - still
        files = os.scandir(self._folder)
        return [Path(it) for it in files if it.stat().st_mtime <= before]


class Spooled:
    def __init__(self, inner, spool):
        self._inner = inner
        self._spool = spool

    def __getattr__(self, name):
        return getattr(self._inner, name)

    async def settle(self, turn, end):
        await self._inner.settle(turn, end)
        if isinstance(turn.body, Path):
            await self._spool.tidy(turn.body)
