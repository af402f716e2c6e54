"""Cree que el plato está cuando se pide."""


async def take(window):
    async with window.notify:
        return window.grab()
