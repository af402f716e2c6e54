"""Dejar una corrutina a medias, y un tiempo límite hecho con `throw`.

Ejecuta: python3 examples/cancelar-por-dentro/limite_a_mano.py
"""

# ANCHOR: programa
import types

now = 0


class CancelledError(BaseException):
    """Como la de asyncio: `except Exception` no la atrapa."""


@types.coroutine
def sleep(time):
    # Cada `yield` entrega la hora que espera.
    yield now + time


def run(main):
    """Un bucle de una sola tarea: cuando espera, el reloj salta."""
    global now
    try:
        while True:
            now = main.send(None)
    except StopIteration:
        pass


@types.coroutine
def timeout(limit, coro):
    alarm = now + limit
    try:
        due = coro.send(None)
        while due <= alarm:
            yield due
            due = coro.send(None)
        yield alarm
        coro.throw(CancelledError())
    except StopIteration:
        return "a tiempo"
    except CancelledError:
        return "tarde"


async def cook(time):
    print("  enciende el fuego")
    try:
        await sleep(time)
        print("  sirve el guiso")
    finally:
        print("  apaga el fuego")


async def main():
    for time in [50, 500]:
        print(f"100 ms de límite, y necesita {time}:")
        served = await timeout(100, cook(time))
        print(f"  {served}")


print("un turno, y nadie lo quiere:")
stew = cook(50)
stew.send(None)
print("  a medias")
stew.close()
run(main())
# ANCHOR_END: programa
