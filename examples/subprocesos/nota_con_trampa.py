"""Un nombre de archivo que la shell ejecuta como si fuera una orden (en Unix).

Ejecuta: python3 examples/subprocesos/nota_con_trampa.py
"""

# ANCHOR: programa
import asyncio
import shlex
from asyncio.subprocess import DEVNULL, PIPE


async def shell(order):
    """Lo que escribe una orden de la shell."""
    child = await asyncio.create_subprocess_shell(order, stdout=PIPE)
    output, _ = await child.communicate()
    return output.decode()


async def main():
    # El nombre lo ha elegido un cliente.
    file = "notas/mesa4; echo invita la casa"

    print("pegado a la orden:")
    print(await shell(f"basename {file}"), end="")

    print("como argumento de la shell:")
    print(await shell(f"basename {shlex.quote(file)}"), end="")

    print("sin shell:")
    child = await asyncio.create_subprocess_exec("basename", file, stdout=PIPE)
    output, _ = await child.communicate()
    print(output.decode(), end="")

    print("sin shell, y el nombre es una opción:")
    for arguments in [["-a"], ["--", "-a"]]:
        child = await asyncio.create_subprocess_exec(
            "basename", *arguments, stdout=PIPE, stderr=DEVNULL
        )
        output, _ = await child.communicate()
        print(f"{' '.join(arguments)}: «{output.decode().rstrip()}»")


asyncio.run(main())
# ANCHOR_END: programa
