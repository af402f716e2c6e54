"""Una corrutina se espera una vez; una tarea, las que quieras.

Ejecuta: python3 examples/elegir-con-select/ya_terminado.py
"""

# ANCHOR: programa
import asyncio
import traceback

MINUTE = 0.1


async def bake():
    await asyncio.sleep(10 * MINUTE)
    return "el pan está"


async def tick():
    await asyncio.sleep(15 * MINUTE)
    return "un cuarto de hora"


async def first(*waiting):
    done, _ = await asyncio.wait(
        waiting, return_when=asyncio.FIRST_COMPLETED
    )
    return done.pop()


async def always():
    bread = bake()
    ticking = asyncio.create_task(tick())
    for _ in range(3):
        task = await first(asyncio.create_task(bread), ticking)
        print(f"  {task.result()}")


async def once():
    bread = asyncio.create_task(bake())
    ticking = asyncio.create_task(tick())
    for _ in range(3):
        waiting = {ticking} if bread.done() else {ticking, bread}
        task = await first(*waiting)
        print(f"  {task.result()}")
        if task is ticking:
            ticking = asyncio.create_task(tick())
    ticking.cancel()


async def main():
    print("la rama sigue ahí:")
    try:
        await always()
    except RuntimeError as reason:
        traceback.print_exception(reason)
        print("  falla: el pan ya se había esperado")
    print("la rama se apaga:")
    await once()


asyncio.run(main())
# ANCHOR_END: programa
