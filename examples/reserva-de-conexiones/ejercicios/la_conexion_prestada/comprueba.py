"""Una base que admite dos conexiones."""

import asyncio

from arnes import bail, ends, ensure

# Las que admite.
SIZE = 2


class Broken(Exception):
    """La conexión está rota."""


class Database:
    def __init__(self):
        self.open = self.most = self.opened = self.queries = 0

    async def connect(self):
        """Abre una conexión."""
        await asyncio.sleep(0.05)
        self.open += 1
        self.opened += 1
        self.most = max(self.most, self.open)
        return Connection(self)


class Connection:
    def __init__(self, database):
        self.database = database
        # Si ya no sirve.
        self.broken = False

    def close(self):
        self.database.open -= 1

    async def query(self):
        """Pregunta algo a la base."""
        await asyncio.sleep(0.02)
        self.database.queries += 1
        if self.broken:
            raise Broken("la conexión está rota")


async def order(pool):
    """Un pedido corriente."""
    async with pool.lend() as connection:
        await connection.query()


async def breaks(pool):
    async with pool.lend() as connection:
        connection.broken = True


async def two(pool):
    async with pool.lend(), pool.lend():
        pass


async def goes(after, doing):
    def stuck():
        return (
            f"{after}, y otro espera una conexión que no usa nadie: su sitio "
            "no ha vuelto"
        )

    try:
        await ends(doing, stuck)
    except Broken as why:
        bail(f"a un pedido se le prestó lo que otro dejó: {why}")


async def leaves(pool, after):
    """El cliente se va."""
    try:
        async with asyncio.timeout(after):
            await order(pool)
    except TimeoutError:
        pass


async def half(pool):
    """A mitad de la consulta."""
    await leaves(pool, 0.06)


async def early(pool):
    """Mientras se conecta."""
    await leaves(pool, 0.03)


async def fails(pool):
    """El pedido falla con la conexión en la mano."""
    try:
        async with pool.lend() as connection:
            await connection.query()
            raise LookupError("la mesa no existe")
    except LookupError:
        pass


async def check(attempt):
    after = "acabaron los pedidos de antes"
    database = Database()
    pool = attempt.Pool(database)
    for _ in range(5):
        await goes(after, order(pool))
    ensure(database.queries > 0, "no se preguntó nada a la base")
    ensure(
        database.opened == 1,
        f"cinco pedidos, uno detrás de otro, abrieron {database.opened} "
        "conexiones: había una libre",
    )
    all_ = asyncio.gather(*(order(pool) for _ in range(4)))
    await goes(after, all_)
    ensure(
        database.most <= SIZE,
        f"hubo {database.most} conexiones abiertas, y la base admite {SIZE}",
    )
    for bad, after in [
        (fails, "fallaron tres pedidos"),
        (half, "se fueron tres clientes a mitad de la consulta"),
        (early, "se fueron tres clientes mientras se conectaba"),
    ]:
        database = Database()
        pool = attempt.Pool(database)
        for _ in range(3):
            await goes(after, bad(pool))
        await goes(after, order(pool))
        await goes(after, two(pool))
        ensure(
            database.most <= SIZE,
            f"{after}, y hubo {database.most} conexiones abiertas: la base "
            f"admite {SIZE}, y alguna ni volvió ni se cerró",
        )

    after = "se rompieron dos conexiones"
    database = Database()
    pool = attempt.Pool(database)
    await goes(after, breaks(pool))
    await goes(after, order(pool))
    await goes(after, breaks(pool))
    await goes(after, two(pool))
    await goes(after, order(pool))
    ensure(
        database.most <= SIZE,
        f"hubo {database.most} conexiones abiertas, y la base admite {SIZE}: "
        "la rota no se cerró",
    )
