"""Cree que un aviso que se queda puesto es una variable que se mira cada
poco."""

import asyncio


def new_alarm():
    return []


async def wait_alarm(alarm):
    while not alarm:
        await asyncio.sleep(0.003)


async def evacuate(alarm):
    alarm.append("fuego")
