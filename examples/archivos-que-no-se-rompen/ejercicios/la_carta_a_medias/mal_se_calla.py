"""Cree que si falla basta con quitar la nueva."""

from kitchen import CARTA, Full


async def save(disk, menu):
    try:
        await disk.write("nueva", menu)
        await disk.sync("nueva")
        await disk.rename("nueva", CARTA)
        await disk.sync_folder()
    except Full:
        await disk.remove("nueva")
