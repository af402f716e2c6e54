"""Lo que promete la cocina, sin esperar."""

import unittest
from unittest import mock

from comandas.kitchen import cook


class Kitchen(unittest.IsolatedAsyncioTestCase):
    async def test_what_is_not_on_the_menu_is_refused(self):
        self.assertEqual(await cook("pizza"), "no hay pizza")

    @mock.patch("comandas.kitchen.asyncio.sleep")
    async def test_a_roast_takes_ninety_minutes(self, sleep):
        self.assertEqual(await cook("asado"), "sale asado")
        sleep.assert_awaited_once_with(9)
