"""Un programa y sus argumentos, sin una shell en medio (en Unix).

Ejecuta: python3 examples/subprocesos/encargo_fuera.py
"""

# ANCHOR: programa
import asyncio
from asyncio.subprocess import PIPE


async def main():
    # Cada argumento llega entero, con sus espacios y sus signos.
    child = await asyncio.create_subprocess_exec(
        "printf", "plato: %s\n", "sopa de ajo", "pan; y vino", stdout=PIPE
    )
    output, _ = await child.communicate()
    print(output.decode(), end="")
    print(f"código: {child.returncode}")

    try:
        await asyncio.create_subprocess_exec("pinche-que-no-existe")
        print("ese programa está")
    except FileNotFoundError:
        print("ese programa no está")


asyncio.run(main())
# ANCHOR_END: programa
