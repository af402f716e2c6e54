"""Una barrera se rompe cuando alguien sabe que no van a llegar todas.

Ejecuta: python3 examples/semaforos-y-barreras/cena_anulada.py
"""

# ANCHOR: programa
import asyncio

MINUTE = 0.1


async def arrive(barrier, table):
    print(f"{table} llega")
    try:
        await barrier.wait()
        print(f"{table} cena")
    except asyncio.BrokenBarrierError:
        print(f"{table} se va: no hay cena")


async def dinner(barrier, third_comes):
    async with asyncio.TaskGroup() as tables:
        for table in ["la mesa 1", "la mesa 2"]:
            tables.create_task(arrive(barrier, table))
        await asyncio.sleep(10 * MINUTE)
        if third_comes:
            await arrive(barrier, "la mesa 3")
        else:
            print("la mesa 3 avisa: no puede venir")
            await barrier.abort()


async def main():
    barrier = asyncio.Barrier(3)
    await dinner(barrier, third_comes=False)

    # Sigue rota: quien llega no espera.
    await arrive(barrier, "la mesa 4")

    print("se prepara otra cena")
    await barrier.reset()
    await dinner(barrier, third_comes=True)


asyncio.run(main())
# ANCHOR_END: programa
