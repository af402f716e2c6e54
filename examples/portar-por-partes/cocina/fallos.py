"""Qué llega a Python de lo que falla en Rust, y al revés.

Ejecuta: PYTHONPATH=target/debug python3 -m fallos
Con mensajes: de PyO3 y de Python
"""

import asyncio
import importlib.machinery
import importlib.util

import cierre
import cocina


def tell(what, error):
    kind = type(error)
    common = "sí" if isinstance(error, Exception) else "no"
    print(f"{what}: {kind.__module__}.{kind.__qualname__}")
    print(f"  {error}")
    print(f"  es un fallo corriente: {common}")


async def attempt(what, order, *arguments):
    try:
        await order(*arguments)
    except BaseException as error:
        tell(what, error)


async def call(function, *arguments):
    return function(*arguments)


async def lost():
    raise KeyError("no hay almejas")


def load_as(name):
    """Carga la biblioteca con otro nombre, como si fuera el de su archivo."""
    loader = importlib.machinery.ExtensionFileLoader(name, cocina.__file__)
    spec = importlib.util.spec_from_loader(name, loader)
    importlib.util.module_from_spec(spec)


async def main():
    await attempt("un error", call, cocina.price, "almejas")
    await attempt("un error, con await", cocina.price_later, "tarta")
    await attempt("un argumento", call, cocina.price, 7)
    await attempt("un pánico", call, cocina.burn)
    await attempt("un pánico, con await", cocina.burn_later)
    await attempt("otro nombre", call, load_as, "despensa")
    print("una excepción, en Rust:", await cocina.or_bread(lost()))


asyncio.run(main())
