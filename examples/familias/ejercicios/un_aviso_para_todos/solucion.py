"""La alarma: crearla, esperarla y darla."""

import asyncio


def new_alarm():
    return asyncio.Event()


async def wait_alarm(alarm):
    await alarm.wait()


async def evacuate(alarm):
    alarm.set()
