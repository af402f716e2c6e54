"""Cree que `write_nowait` escribe todo lo que le dan."""


async def translate(child, notes):
    child.stdin.write_nowait(notes)
    child.stdin.close()
    return await child.stdout.read()
