"""Lo mismo, con pytest y pytest-asyncio."""

import pytest
from fakes import start_paused
from test_supplier import answers_after


@pytest.mark.asyncio
async def test_an_order_gets_its_answer():
    supplier = answers_after(0)
    assert await supplier.order("pan") == "va pan"


@start_paused
async def test_nobody_waits_for_ever():
    supplier = answers_after(3600)
    with pytest.raises(TimeoutError):
        await supplier.order("pan")
