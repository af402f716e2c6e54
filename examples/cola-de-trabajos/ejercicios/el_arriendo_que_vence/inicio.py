"""Un cocinero: hace comandas mientras las haya."""


async def work(table):
    while lease := await table.claim():
        await table.cook(lease)
        await table.finish(lease)
