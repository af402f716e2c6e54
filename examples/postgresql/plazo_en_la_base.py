"""Una consulta con un límite tuyo, en asyncpg, la para la base.

Ejecuta: python3 examples/postgresql/plazo_en_la_base.py
"""

# ANCHOR: programa
import asyncio
import os

import asyncpg

LIMIT = 1
SLOW = "SELECT pg_sleep(3600)"
BUSY = """SELECT count(*) FROM pg_stat_activity
    WHERE datname = current_database() AND state = 'active'
    AND pid <> pg_backend_pid() AND query = $1"""


async def running(other, wanted):
    """Espera a que en la base haya tantas consultas lentas en marcha."""
    while (busy := await other.fetchval(BUSY, SLOW)) != wanted:
        pass
    return busy


async def main():
    url = os.environ["DATABASE_URL"]
    other = await asyncpg.connect(url)

    print("con un límite aquí:")
    async with asyncpg.create_pool(url, min_size=1, max_size=1) as pool:
        try:
            async with asyncio.timeout(LIMIT):
                await pool.execute(SLOW)
        except TimeoutError as error:
            print(f"  quien la pidió: {type(error).__name__}")
        print(f"  en la base, en marcha: {await running(other, 0)}")
        print(f"  la siguiente: {await pool.execute('SELECT 1')}")

    in_server = {"server_settings": {"statement_timeout": "1s"}}
    for name, bounds in [
        ("statement_timeout", in_server),
        ("command_timeout", {"command_timeout": LIMIT}),
    ]:
        print(f"con {name}:")
        bounded = await asyncpg.connect(url, **bounds)
        try:
            await bounded.execute(SLOW)
        except (TimeoutError, asyncpg.QueryCanceledError) as error:
            print(f"  quien la pidió: {type(error).__name__} {error}".rstrip())
        print(f"  la siguiente: {await bounded.execute('SELECT 1')}")
        await bounded.close()
    await other.close()


asyncio.run(main())
# ANCHOR_END: programa
