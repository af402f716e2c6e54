"""Da las notas al traductor, y devuelve lo que contesta."""


async def translate(child, notes):
    await child.stdin.write(notes)
    child.stdin.close()
    return await child.stdout.read()
