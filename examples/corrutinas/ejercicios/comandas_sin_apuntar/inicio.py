"""La sala apunta las comandas de las mesas 1, 2 y 3."""


async def serve(notebook):
    notebook.note(1)
    notebook.note(2)
    notebook.note(3)
