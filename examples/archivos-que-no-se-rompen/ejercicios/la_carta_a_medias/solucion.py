"""Guarda la carta del día."""

from kitchen import CARTA

BESIDE = "carta.txt.nueva"


async def save(disk, menu):
    try:
        await disk.write(BESIDE, menu)
        # Antes de que tenga el nombre bueno, que sea buena.
        await disk.sync(BESIDE)
        await disk.rename(BESIDE, CARTA)
        await disk.sync_folder()
    except Exception:
        await disk.remove(BESIDE)
        raise
