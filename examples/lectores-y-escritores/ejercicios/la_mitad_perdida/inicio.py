"""Apunta las comandas de la sala, y mira el horno si tardan."""

import asyncio


async def read_line(reader):
    line = b""
    while not line.endswith(b"\n"):
        byte = await reader.read(1)
        if not byte:
            break
        line += byte
    return line


async def take_orders(reader, kitchen):
    while True:
        try:
            line = await asyncio.wait_for(read_line(reader), 1)
        except TimeoutError:
            kitchen.look()
            continue
        if not line:
            return
        kitchen.note(line.decode().strip())
