"""Una barrera se rompe cuando alguien sabe que no van a llegar todos.

Ejecuta: python3 examples/semaforos-y-barreras/cena_anulada.py
"""

# ANCHOR: programa
import asyncio


async def arrive(table, who):
    print(f"{who} llega")
    try:
        await table.wait()
        print(f"{who} cena")
    except asyncio.BrokenBarrierError:
        print(f"{who} se va: no hay cena")


async def dinner(table, eva_comes):
    async with asyncio.TaskGroup() as people:
        for who in ["Ana", "Luis"]:
            people.create_task(arrive(table, who))
        await asyncio.sleep(600)
        if eva_comes:
            await arrive(table, "Eva")
        else:
            print("Eva avisa: no puede venir")
            await table.abort()


async def main():
    table = asyncio.Barrier(3)
    await dinner(table, eva_comes=False)

    # Sigue rota: quien llega no espera.
    await arrive(table, "Sol")

    print("se pone otra vez la mesa")
    await table.reset()
    await dinner(table, eva_comes=True)


asyncio.run(main())
# ANCHOR_END: programa
