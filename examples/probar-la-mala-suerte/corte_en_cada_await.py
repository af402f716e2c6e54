"""La misma función, cortada en cada `await`: en uno se pierde el plato.

Ejecuta: python3 examples/probar-la-mala-suerte/corte_en_cada_await.py
"""

# ANCHOR: cortar
import asyncio
import types


@types.coroutine
def cut_after(steps, coroutine):
    """Deja dar `steps` pasos a una corrutina, y la cancela. Dice si acaba."""
    try:
        for _ in range(steps):
            yield coroutine.send(None)
        coroutine.throw(asyncio.CancelledError())
    except StopIteration:
        return True
    except asyncio.CancelledError:
        return False
    raise RuntimeError("no se deja cancelar")
# ANCHOR_END: cortar


# ANCHOR: prueba
MINUTE = 0.1


async def serve(oven, window):
    """Lleva un plato del horno a la ventanilla."""
    dish = await oven.get()
    await window.put(dish)


async def serve_whole(oven, window):
    """Lo mismo, pero si lo cancelan devuelve el plato al horno."""
    dish = await oven.get()
    try:
        await window.put(dish)
    except asyncio.CancelledError:
        oven.put_nowait(dish)
        raise


async def try_cut(steps, serve):
    """Corta la función, y dice si ha acabado y cuántos platos hay después."""
    oven, window = asyncio.Queue(maxsize=1), asyncio.Queue(maxsize=1)
    window.put_nowait("sopa")

    async def cook():
        await asyncio.sleep(MINUTE)
        await oven.put("asado")

    async def waiter():
        await asyncio.sleep(2 * MINUTE)
        return await window.get()

    async with asyncio.TaskGroup() as group:
        group.create_task(cook())
        taken = group.create_task(waiter())
        done = await cut_after(steps, serve(oven, window))
    dishes = oven.qsize() + window.qsize() + bool(taken.result())
    return done, dishes


async def cut_everywhere(serve):
    steps, done = 0, False
    while not done:
        done, dishes = await try_cut(steps, serve)
        if dishes != 2:
            print(f"  tras {steps} sondeos, platos: {dishes}")
        steps += 1
    print(f"  y entera, platos: {dishes}")


async def main():
    print("cortada:")
    await cut_everywhere(serve)
    print("arreglada y cortada:")
    await cut_everywhere(serve_whole)


asyncio.run(main())
# ANCHOR_END: prueba
