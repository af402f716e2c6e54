"""Un disco que se puede apagar en cada paso."""

import asyncio

from arnes import ends, ensure

CARTA = "carta.txt"
YESTERDAY = "lentejas y flan"
TODAY = "sopa de pescado y tarta"


class Full(Exception):
    """No cabe nada más."""


class File:
    """Lo que se ve, y lo que ha llegado al disco."""

    def __init__(self, text=""):
        self.seen = self.safe = text


class Disk:
    def __init__(self, cut=None, full=False):
        # El paso en que se va la luz.
        self.cut, self.full = cut, full
        # Los nombres, como se ven y como han llegado al disco.
        self.names = {CARTA: File(YESTERDAY)}
        self.safe_names = dict(self.names)
        self.steps = 0

    async def step(self):
        """Da un paso, si hay luz."""
        self.steps += 1
        if self.steps == self.cut:
            await asyncio.get_running_loop().create_future()
        await asyncio.sleep(0)

    async def write(self, name, text):
        """Crea o vacía un archivo, y lo escribe en dos veces."""
        await self.step()
        file = self.names.setdefault(name, File())
        # Vaciarlo llega al disco cuando quiere.
        file.seen = file.safe = ""
        half = len(text) // 2
        await self.step()
        file.seen += text[:half]
        if self.full:
            raise Full("el disco está lleno")
        await self.step()
        file.seen += text[half:]

    async def sync(self, name):
        """Espera a que su contenido esté en el disco."""
        await self.step()
        if name in self.names:
            self.names[name].safe = self.names[name].seen

    async def rename(self, source, target):
        """Cambia el nombre de una vez."""
        await self.step()
        if source in self.names:
            self.names[target] = self.names.pop(source)

    async def sync_folder(self):
        """Espera a que los nombres estén en el disco."""
        await self.step()
        self.safe_names = dict(self.names)

    async def remove(self, name):
        await self.step()
        self.names.pop(name, None)

    def after(self):
        """Lo que puede haber al volver la luz: los nombres nuevos pueden
        haber llegado al disco o no."""
        for names in self.names, self.safe_names:
            yield names[CARTA].safe if CARTA in names else None


def shown(left):
    if left is None:
        return "no había carta"
    if left == "":
        return "la carta estaba vacía"
    if left == YESTERDAY:
        return "estaba la de ayer"
    return f"quedó «{left}»"


async def check(attempt):
    # Con luz.
    disk = Disk()
    await ends(
        attempt.save(disk, TODAY),
        lambda: "se quedó esperando, y el disco contesta",
    )
    steps = disk.steps
    ensure(steps > 0, "no se tocó el disco")
    seen = disk.names[CARTA].seen if CARTA in disk.names else None
    ensure(seen == TODAY, f"se guardó, y al leer {shown(seen)}")
    # Sin luz, a mitad.
    for cut in range(1, steps + 1):
        dark = Disk(cut=cut)
        saving = asyncio.create_task(attempt.save(dark, TODAY))
        await asyncio.wait([saving], timeout=1)
        for left in dark.after():
            ensure(
                left in (YESTERDAY, TODAY),
                f"se fue la luz en el paso {cut} de {steps} y {shown(left)}",
            )
        saving.cancel()
    # Sin luz, cuando ya ha dicho que está.
    for left in disk.after():
        ensure(
            left == TODAY,
            "`save` dijo que estaba guardada, se fue la luz y "
            f"{shown(left)}",
        )
    # Sin sitio.
    disk = Disk(full=True)
    failed = False
    saving = asyncio.create_task(attempt.save(disk, TODAY))
    try:
        await ends(
            saving, lambda: "se quedó esperando, y el disco está lleno"
        )
    except Full:
        failed = True
    ensure(failed, "el disco se llenó, y `save` dijo que todo fue bien")
    carta = disk.names[CARTA].seen if CARTA in disk.names else None
    ensure(carta == YESTERDAY, f"el disco se llenó y {shown(carta)}")
    others = [name for name in disk.names if name != CARTA]
    ensure(
        not others,
        f"el disco se llenó, y dejó además el archivo «{''.join(others)}»",
    )
