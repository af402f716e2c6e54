"""La sala apunta las comandas de las mesas 1, 2 y 3."""


async def serve(notebook):
    await notebook.note(1)
    await notebook.note(2)
    await notebook.note(3)
