"""En una terminal, Ctrl+C llega también a los procesos hijos (en Unix).

Ejecuta: python3 examples/senales-y-cierre/ctrl_c_a_todos.py
"""

# ANCHOR: programa
import asyncio
import os
from signal import SIGINT


async def main():
    # Un grupo para este programa: la señal no saldrá de él. Si ya es el
    # primero del suyo, puede que el sistema no deje cambiarlo.
    if os.getpgrp() != os.getpid():
        os.setpgid(0, 0)
    interrupt = asyncio.Event()
    loop = asyncio.get_running_loop()
    loop.add_signal_handler(SIGINT, interrupt.set)
    printer = "sleep", "60"
    with_us = await asyncio.create_subprocess_exec(*printer)
    apart = await asyncio.create_subprocess_exec(*printer, process_group=0)

    # Hace lo que la terminal: manda la señal a todo el grupo.
    os.killpg(os.getpgrp(), SIGINT)
    await interrupt.wait()
    print("el servicio: recibe el aviso, y sigue")

    print(f"el hijo de su grupo: señal {-await with_us.wait()}")
    if apart.returncode is None:
        print("el hijo de otro grupo: sigue")
    else:
        print(f"el hijo de otro grupo: {apart.returncode}")
    apart.kill()
    await apart.wait()


asyncio.run(main())
# ANCHOR_END: programa
