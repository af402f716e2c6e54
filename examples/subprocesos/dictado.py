"""Una conversación línea a línea con un proceso en marcha (en Unix).

Ejecuta: python3 examples/subprocesos/dictado.py
"""

# ANCHOR: programa
import asyncio
from asyncio.subprocess import PIPE

COOK = 'while read dish; do echo "listo: $dish"; done'


async def main():
    child = await asyncio.create_subprocess_exec(
        "sh", "-c", COOK, stdin=PIPE, stdout=PIPE
    )

    for dish in ["sopa", "pan", "flan"]:
        child.stdin.write(f"{dish}\n".encode())
        await child.stdin.drain()
        line = (await child.stdout.readline()).decode().rstrip()
        alive = child.returncode is None
        print(f"{line} (en marcha: {'sí' if alive else 'no'})")

    # Sin nadie que escriba, `read` falla y el bucle acaba.
    child.stdin.close()
    print(f"código: {await child.wait()}")


asyncio.run(main())
# ANCHOR_END: programa
