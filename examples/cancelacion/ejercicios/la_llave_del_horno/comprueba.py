"""Un horno con una llave."""

import asyncio

from arnes import bail, counted, ensure


class Oven:
    def __init__(self):
        self.keys_out = 0
        # Si se horneó, o se siguió horneando, con la llave en su sitio.
        self.keyless = False
        self.baked = 0
        self.fails = False

    def take_key(self):
        self.keys_out += 1

    def put_key_back(self):
        self.keys_out -= 1

    def look(self):
        self.keyless = self.keyless or self.keys_out < 1

    async def bake(self):
        self.baked += 1
        self.look()
        await asyncio.sleep(0.1)
        self.look()
        if self.fails:
            raise ValueError("se quemó")


async def check(attempt):
    oven = Oven()
    for what, fails, seconds in [
        ("acabó bien", False, 0.2),
        ("se quemó el pan", True, 0.2),
        ("se canceló a medias", False, 0.05),
    ]:
        oven.fails = fails
        said = None
        try:
            await asyncio.wait_for(attempt.use_oven(oven), seconds)
        except (ValueError, TimeoutError) as why:
            said = type(why).__name__
        ensure(oven.baked > 0, "no se horneó nada")
        out = oven.keys_out
        ensure(
            not oven.keyless or out < 0,
            "se horneó sin la llave en la mano: otro podía tomarla y hornear "
            "a la vez",
        )
        if out == 1:
            bail(f"{what} y la llave no volvió")
        if out:
            bail(
                f"{what} y la llave volvió "
                + counted(1 - out, "# vez", "# veces"),
            )
        wanted = "ValueError" if fails else None
        if seconds < 0.1:
            wanted = "TimeoutError"
        ensure(
            said == wanted,
            f"{what} y quien espera a `use_oven` no se enteró",
        )
