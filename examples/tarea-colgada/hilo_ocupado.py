"""Desde otro hilo se ve si el del bucle contesta, y dónde está.

Ejecuta: python3 examples/tarea-colgada/hilo_ocupado.py
"""

# ANCHOR: programa
import asyncio
import sys
import threading
import traceback

PATIENCE = 0.05


async def chop(orders):
    while board := await orders.get():
        # Empieza, y hasta que el vigilante quiera no suelta el hilo.
        board.wait()
        board.wait()


def ping(loop):
    """Un recado para el bucle: si contesta, es que da turnos."""
    pong = threading.Event()
    loop.call_soon_threadsafe(pong.set)
    return pong


def where(thread):
    """La función de este archivo en la que está el hilo."""
    frames = traceback.walk_stack(sys._current_frames()[thread])
    own = (it.f_code for it, _ in frames if it.f_code.co_filename == __file__)
    return next(own).co_name


def watch(loop, thread, orders):
    ping(loop).wait()
    print("sin pedidos: contesta")

    board = threading.Barrier(2)
    loop.call_soon_threadsafe(orders.put_nowait, board)
    board.wait()
    silent = not ping(loop).wait(PATIENCE)
    print(f"con uno: {PATIENCE * 1000:.0f} ms sin contestar: {silent}")
    print(f"con uno: está en {where(thread)}")

    board.wait()
    ping(loop).wait()
    print("después: contesta")
    loop.call_soon_threadsafe(orders.put_nowait, None)


async def main():
    orders = asyncio.Queue()
    asked = asyncio.get_running_loop(), threading.get_ident(), orders
    watcher = threading.Thread(target=watch, args=asked)
    watcher.start()
    await chop(orders)
    watcher.join()


asyncio.run(main())
# ANCHOR_END: programa
