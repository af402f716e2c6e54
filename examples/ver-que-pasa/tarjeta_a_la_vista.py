"""Un decorador que apunta lo que la función recibe, como `#[instrument]`.

Ejecuta: python3 examples/ver-que-pasa/tarjeta_a_la_vista.py
"""

# ANCHOR: programa
import asyncio
import functools
import inspect
import json
from contextvars import ContextVar

span = ContextVar("tramo", default="")


def log(level, message):
    print(f"{level:>5} {span.get()}{message}")


def instrument(skip=(), fields=lambda _: {}, err=False):
    def decorate(function):
        signature = inspect.signature(function)

        @functools.wraps(function)
        async def wrapped(*args):
            given = signature.bind(*args).arguments
            shown = {k: v for k, v in given.items() if k not in skip}
            shown |= fields(given)
            text = " ".join(f"{k}={json.dumps(v)}" for k, v in shown.items())
            name = function.__name__
            token = span.set(f"{span.get()}{name}{{{text}}}: ")
            try:
                return await function(*args)
            except ValueError as error:
                if err:
                    log("ERROR", f"error={error}")
                raise
            finally:
                span.reset(token)

        return wrapped

    return decorate


@instrument()
async def charge(table, card):
    log("INFO", "se cobra")
    await asyncio.sleep(0)


@instrument(
    skip=["card"], fields=lambda it: {"total": it["dishes"] * 12}, err=True
)
async def charge_well(table, dishes, card):
    log("INFO", "se cobra")
    await asyncio.sleep(0)
    if len(card) != 19:
        raise ValueError(f"una tarjeta de {len(card)} letras")


async def main():
    await charge(1, "4444 5555 6666 7777")
    for table, card in [(2, "4444 5555 6666 7777"), (3, "4444")]:
        try:
            await charge_well(table, 2, card)
            paid = "true"
        except ValueError:
            paid = "false"
        print(f"mesa {table}, cobrada: {paid}")


asyncio.run(main())
# ANCHOR_END: programa
