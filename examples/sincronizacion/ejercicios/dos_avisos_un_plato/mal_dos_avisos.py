"""Cree que con esperar más avisos ya le toca."""


async def take(window):
    async with window.notify:
        for _ in range(3):
            await window.notify.wait()
        return window.grab()
