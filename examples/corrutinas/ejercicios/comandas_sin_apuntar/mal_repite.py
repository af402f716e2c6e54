"""Cree que la llamada empieza y el `await` solo espera."""


async def serve(notebook):
    notebook.note(1)
    notebook.note(2)
    notebook.note(3)
    await notebook.note(1)
    await notebook.note(2)
    await notebook.note(3)
