"""Cree que acabar de escribir cierra la entrada."""

import asyncio


async def translate(child, notes):
    _, answers = await asyncio.gather(
        child.stdin.write(notes), child.stdout.read()
    )
    return answers
