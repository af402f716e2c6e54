"""Cobra y lo apunta."""


async def pay(bank):
    await bank.charge()
    await bank.record()
