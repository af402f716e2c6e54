"""Sin mandar a nadie."""


async def deliver(kitchen):
    return None
