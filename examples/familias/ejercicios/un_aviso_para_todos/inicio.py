"""La alarma: crearla, esperarla y darla."""

import asyncio


def new_alarm():
    return asyncio.Queue()


async def wait_alarm(alarm):
    await alarm.get()


async def evacuate(alarm):
    await alarm.put("fuego")
