"""Cree que a cada línea le llega su respuesta enseguida."""


async def translate(child, notes):
    answers = b""
    for line in notes.splitlines(keepends=True):
        await child.stdin.write(line)
        answers += await child.stdout.readline()
    return answers
