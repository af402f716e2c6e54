"""Cree que cambiar el nombre ya lo deja a salvo."""

from kitchen import CARTA


async def save(disk, menu):
    await disk.write("nueva", menu)
    await disk.rename("nueva", CARTA)
    await disk.sync_folder()
