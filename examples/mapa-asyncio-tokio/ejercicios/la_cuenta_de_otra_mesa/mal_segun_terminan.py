"""Cree que `as_completed` los da en el orden en que se piden."""

import asyncio


async def charge_all(room, tables):
    answers = []
    for charge in asyncio.as_completed([room.charge(it) for it in tables]):
        try:
            answers.append(await charge)
        except Exception as why:
            answers.append(why)
    return answers
