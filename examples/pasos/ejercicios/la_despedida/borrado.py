"""Solo la guardia."""


async def watch(line):
    await line.shift()
