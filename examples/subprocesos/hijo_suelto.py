"""Dejar un proceso no lo mata: para eso hace falta un `finally` (en Unix).

Ejecuta: python3 examples/subprocesos/hijo_suelto.py
"""

# ANCHOR: programa
import asyncio
import contextlib
from asyncio.subprocess import PIPE

COOK = 'read dish; echo "sirve: $dish"'


@contextlib.asynccontextmanager
async def cook(kill):
    child = await asyncio.create_subprocess_exec(
        "sh", "-c", COOK, stdin=PIPE, stdout=PIPE
    )
    try:
        yield child
    finally:
        if kill:
            child.kill()
            await child.wait()


async def ask_after(kill):
    """Lo que contesta un proceso al que ya han soltado."""
    async with cook(kill) as child:
        pass

    # Si está muerto, escribir puede fallar: lo dirá su silencio.
    with contextlib.suppress(ConnectionError):
        child.stdin.write(b"sopa\n")
        await child.stdin.drain()
    answer = await child.stdout.read()
    await child.wait()
    return answer.decode().rstrip()


async def main():
    for kill in [False, True]:
        print(f"{'lo mata' if kill else 'lo deja'}:")
        answer = await ask_after(kill)
        print(f"  {answer or 'nadie contesta'}")


asyncio.run(main())
# ANCHOR_END: programa
