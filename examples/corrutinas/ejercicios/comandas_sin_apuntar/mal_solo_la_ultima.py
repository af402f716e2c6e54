"""Cree que esperar a la última espera a las de antes."""


async def serve(notebook):
    notebook.note(1)
    notebook.note(2)
    await notebook.note(3)
