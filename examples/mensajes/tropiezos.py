"""Tareas, esperas y colas que se usan mal: qué dice asyncio.

Ejecuta: python3 examples/mensajes/tropiezos.py
"""

# ANCHOR: programa
import asyncio
import gc
import logging
import re
import time
import warnings


def tell(what: str, said: object) -> None:
    """Cuenta el error o el aviso, sin lo que cambia de una vez a otra."""
    text = re.sub(r"<(?:[^<>]|<[^<>]*>)*>", "<…>", str(said))
    kind = f"{type(said).__name__}: " if isinstance(said, Exception) else ""
    print(f"{what}:\n  {kind}{text}")


async def check() -> str:
    await asyncio.sleep(0)
    return "vivo"


async def fails() -> None:
    raise OSError("sin respuesta")


async def dishes():
    yield "sopa"


async def misused_await() -> None:
    with warnings.catch_warnings(record=True) as told:
        warnings.simplefilter("always")
        check()
    tell("llamar sin `await`", told[0].message)
    try:
        await 3
    except TypeError as error:
        tell("`await` de algo que no se espera", error)
    try:
        await asyncio.gather(3)
    except TypeError as error:
        tell("`gather` de algo que no se espera", error)
    try:
        asyncio.create_task(asyncio.to_thread)
    except TypeError as error:
        tell("`create_task` de una función sin llamar", error)
    once = check()
    await once
    try:
        await once
    except RuntimeError as error:
        tell("esperar dos veces la misma corrutina", error)
    try:
        with asyncio.TaskGroup():
            pass
    except TypeError as error:
        tell("`with` donde va `async with`", error)
    try:
        async with warnings.catch_warnings():
            pass
    except TypeError as error:
        tell("`async with` donde va `with`", error)


async def misused_loops() -> None:
    try:
        async for _ in ["sopa"]:
            pass
    except TypeError as error:
        tell("`async for` de una lista", error)
    try:
        for _ in dishes():
            pass
    except TypeError as error:
        tell("`for` de un generador asíncrono", error)
    once = check()
    try:
        await asyncio.wait([once])
    except TypeError as error:
        tell("`wait` de una corrutina", error)
    await once
    try:
        await asyncio.wait([])
    except ValueError as error:
        tell("`wait` de ninguna", error)


async def told_in_debug() -> None:
    """Lo que se dice además en el modo de depuración."""
    loop = asyncio.get_running_loop()
    loop.slow_callback_duration = 0.05
    slow = logging.Handler()
    slow.addFilter(lambda record: "sleep" in record.getMessage())
    slow.emit = lambda record: tell(
        "retener el hilo",
        re.sub(r"[\d.]+ seconds", "… seconds", record.getMessage()),
    )
    logging.getLogger("asyncio").addHandler(slow)
    loop.call_soon(time.sleep, 0.06)
    await asyncio.sleep(0.01)
    with warnings.catch_warnings(record=True) as told:
        warnings.simplefilter("always")
        check()
    created = str(told[0].message).splitlines()[1]
    tell("llamar sin `await`, y dónde", created)
    try:
        await asyncio.to_thread(loop.call_soon, print)
    except RuntimeError as error:
        tell("`call_soon` desde otro hilo", error)


async def misused_tasks() -> None:
    loop = asyncio.get_running_loop()
    mistakes = iter([
        "soltar una tarea que falló",
        "soltar un future con un fallo",
        "soltar una tarea a medias",
    ])
    loop.set_exception_handler(
        lambda _, context: tell(next(mistakes), context["message"])
    )
    task = asyncio.create_task(fails())
    await asyncio.wait([task])
    del task
    gc.collect()
    answer = loop.create_future()
    answer.set_exception(OSError("sin respuesta"))
    del answer
    gc.collect()

    async def forgotten() -> None:
        await asyncio.Future()

    task = asyncio.create_task(forgotten())
    await asyncio.sleep(0)
    del task
    gc.collect()
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(fails())
    except* OSError as error:
        tell("un grupo con un fallo", error)
    task = asyncio.create_task(check())
    try:
        task.result()
    except asyncio.InvalidStateError as error:
        tell("pedir un resultado que aún no está", error)
    try:
        task.exception()
    except asyncio.InvalidStateError as error:
        tell("pedir un fallo que aún no puede estar", error)
    await task
    answer = loop.create_future()
    answer.set_result("vivo")
    try:
        answer.set_result("muerto")
    except asyncio.InvalidStateError as error:
        tell("dar dos veces el resultado", error)


async def misused_pieces() -> None:
    try:
        asyncio.BoundedSemaphore(1).release()
    except ValueError as error:
        tell("devolver de más a un semáforo", error)
    try:
        asyncio.Lock().release()
    except RuntimeError as error:
        tell("soltar un `Lock` que no se tiene", error)
    try:
        asyncio.Queue().task_done()
    except ValueError as error:
        tell("`task_done` de más", error)
    reader = asyncio.StreamReader(limit=8)
    reader.feed_data(b"una orden demasiado larga")
    try:
        await reader.readuntil()
    except asyncio.LimitOverrunError as error:
        tell("`readuntil` de una línea sin fin", error)
    try:
        await reader.readline()
    except ValueError as error:
        tell("`readline` de una línea sin fin", error)
    reader.feed_data(b"una orden demasiado larga\n")
    try:
        await reader.readline()
    except ValueError as error:
        tell("`readline` de una línea larga", error)
    reader.feed_data(b"si")
    reader.feed_eof()
    try:
        await reader.readexactly(4)
    except asyncio.IncompleteReadError as error:
        tell("`readexactly` de un flujo que se acaba", error)


asyncio.run(misused_await())
asyncio.run(misused_loops())
asyncio.run(told_in_debug(), debug=True)
asyncio.run(misused_tasks())
asyncio.run(misused_pieces())
for what, code in {
    "`await` fuera de toda función": "await check()",
    "`await` en una función corriente": "def ask(): await check()",
    "`async with` en una función corriente": "def ask():\n async with it: ...",
}.items():
    try:
        compile(code, "vigia.py", "exec")
    except SyntaxError as error:
        tell(what, f"SyntaxError: {error.msg}")
# ANCHOR_END: programa
