"""El bucle, donde no toca: qué dice asyncio.

Ejecuta: python3 examples/mensajes/fuera_de_sitio.py
"""

# ANCHOR: programa
import asyncio
import re
import warnings

# La corrutina que nadie ha llegado a esperar avisa aparte.
warnings.simplefilter("ignore")


def tell(what: str, error: BaseException) -> None:
    """Cuenta el error, sin lo que cambia de una vez a otra."""
    text = re.sub(r"<(?:[^<>]|<[^<>]*>)*>", "<…>", str(error))
    print(f"{what}:\n  {type(error).__name__}: {text}")


async def answer() -> None:
    pass


async def inside() -> None:
    try:
        asyncio.run(answer())
    except RuntimeError as error:
        tell("`run` dentro de `run`", error)
    try:
        asyncio.get_running_loop().run_until_complete(answer())
    except RuntimeError as error:
        tell("`run_until_complete` dentro de una tarea", error)
    try:
        await asyncio.to_thread(asyncio.get_event_loop)
    except RuntimeError as error:
        tell("`get_event_loop` en un hilo sin bucle", error)


async def elsewhere(foreign: asyncio.Future, lock: asyncio.Lock) -> None:
    try:
        await foreign
    except RuntimeError as error:
        tell("esperar un future de otro bucle", error)
    await lock.acquire()
    try:
        await asyncio.wait_for(lock.acquire(), 0.01)
    except RuntimeError as error:
        tell("esperar un `Lock` de otro bucle", error)


async def busy(lock: asyncio.Lock) -> None:
    async with lock:
        waiter = asyncio.create_task(lock.acquire())
        await asyncio.sleep(0)
        waiter.cancel()


asyncio.run(inside())
try:
    asyncio.create_task(answer())
except RuntimeError as error:
    tell("`create_task` sin bucle", error)

loop = asyncio.new_event_loop()
lock = asyncio.Lock()
foreign = loop.create_future()
loop.run_until_complete(busy(lock))
asyncio.run(elsewhere(foreign, lock))
loop.close()
try:
    loop.run_until_complete(answer())
except RuntimeError as error:
    tell("usar un bucle después de cerrarlo", error)
# ANCHOR_END: programa
