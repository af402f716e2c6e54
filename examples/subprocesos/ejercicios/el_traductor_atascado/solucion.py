"""Da las notas al traductor, y devuelve lo que contesta."""

import asyncio


async def translate(child, notes):
    async def write():
        await child.stdin.write(notes)
        child.stdin.close()

    _, answers = await asyncio.gather(write(), child.stdout.read())
    return answers
