"""Lo que promete el cliente, con lo que trae Python."""

import asyncio
import unittest

from fakes import duplex, start_paused
from proveedor import PATIENCE, Supplier


def answers_after(*delays):
    """Un proveedor que tarda en cada respuesta los segundos que le dicen."""
    ours, (reader, writer) = duplex()

    async def answer():
        for seconds in delays:
            product = await reader.readline()
            await asyncio.sleep(seconds)
            writer.write(b"va " + product)

    supplier = Supplier(*ours)
    # Sin guardarla, la tarea podría desaparecer.
    supplier.other_side = asyncio.create_task(answer())
    return supplier


class Promises(unittest.IsolatedAsyncioTestCase):
    async def test_an_order_gets_its_answer(self):
        supplier = answers_after(0)
        self.assertEqual(await supplier.order("pan"), "va pan")

    @start_paused
    async def test_nobody_waits_for_ever(self):
        loop = asyncio.get_running_loop()
        supplier = answers_after(3600)
        with self.assertRaises(TimeoutError):
            await supplier.order("pan")
        self.assertEqual(loop.time(), PATIENCE)

    @start_paused
    async def test_a_late_answer_is_not_for_the_next_order(self):
        supplier = answers_after(31, 0)
        with self.assertRaises(TimeoutError):
            await supplier.order("pan")
        with self.assertRaises(ConnectionError):
            await supplier.order("sopa")
