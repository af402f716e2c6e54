"""Cree que basta con cambiar el orden."""


async def translate(child, notes):
    answers = await child.stdout.read()
    await child.stdin.write(notes)
    child.stdin.close()
    return answers
