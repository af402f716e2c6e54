"""Una corrutina que se llama a sí misma.

Ejecuta: python3 examples/lo-que-no-compila/por_niveles.py
"""

# ANCHOR: programa
import asyncio


async def prepare(recipe, level=0):
    """Prepara una receta y, antes, las que lleva dentro."""
    name, parts = recipe
    prepared = 1
    for part in parts:
        prepared += await prepare(part, level + 1)
    await asyncio.sleep(0.01)
    print("  " * level + name)
    return prepared


async def main():
    stock = ("caldo", [("verdura", [])])
    soup = ("sopa", [stock, ("fideos", [])])
    print("recetas:", await prepare(soup))


asyncio.run(main())
# ANCHOR_END: programa
