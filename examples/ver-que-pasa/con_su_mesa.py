"""Dos pedidos a la vez, y cada línea dice de qué mesa es.

Ejecuta: python3 examples/ver-que-pasa/con_su_mesa.py
"""

# ANCHOR: programa
import asyncio
import logging
import sys
from contextvars import ContextVar

MINUTE = 0.1
log = logging.getLogger("cocina")
span = ContextVar("tramo", default="")


async def bake(minutes):
    """No sabe de qué mesa es, ni le hace falta."""
    log.debug("se mira el horno")
    await asyncio.sleep(minutes * MINUTE)
    if minutes > 2:
        log.warning("sale tarde minutos=%d", minutes)


async def serve(table, dish, minutes):
    # Es de esta tarea: la otra no lo ve.
    span.set(f"pedido{{mesa={table}}}: ")
    log.info('al horno plato="%s"', dish)
    await bake(minutes)
    log.info("a la mesa")


def add_span(record):
    record.span = span.get()
    return True


async def main():
    handler = logging.StreamHandler(sys.stdout)
    handler.addFilter(add_span)
    logging.addLevelName(logging.WARNING, "WARN")
    logging.basicConfig(
        level=logging.INFO,
        handlers=[handler],
        format="%(levelname)5s %(span)s%(message)s",
    )
    await asyncio.gather(serve(1, "sopa", 3), serve(2, "pan", 1))


asyncio.run(main())
# ANCHOR_END: programa
