"""Una mesa espera su plato y se lo lleva."""


async def take(window):
    async with window.notify:
        if window.is_empty():
            await window.notify.wait()
        return window.grab()
