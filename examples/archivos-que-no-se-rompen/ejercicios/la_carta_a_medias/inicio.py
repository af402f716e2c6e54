"""Guarda la carta del día."""

from kitchen import CARTA


async def save(disk, menu):
    await disk.write(CARTA, menu)
