"""Un proceso acaba con un código o por una señal (en Unix).

Ejecuta: python3 examples/subprocesos/como_acabo.py
"""

# ANCHOR: programa
import asyncio


def explain(returncode):
    if returncode >= 0:
        return f"código {returncode}"
    # Una señal es un código negativo.
    return f"señal {-returncode}"


async def main():
    # `$$` es el número de proceso de la propia shell.
    for script in ["exit 0", "exit 3", "kill -TERM $$", "kill -KILL $$"]:
        child = await asyncio.create_subprocess_exec("sh", "-c", script)
        print(f"{script}: {explain(await child.wait())}")


asyncio.run(main())
# ANCHOR_END: programa
