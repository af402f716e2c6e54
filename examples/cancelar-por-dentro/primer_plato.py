"""Una carrera: gana la primera que termina, y las demás se cancelan.

Ejecuta: python3 examples/cancelar-por-dentro/primer_plato.py
"""

# ANCHOR: programa
import asyncio


async def cook(dish, seconds):
    print(f"  {dish}: al fuego")
    try:
        await asyncio.sleep(seconds)
        return dish
    finally:
        print(f"  {dish}: apaga el fuego")


async def main():
    dishes = [("guiso", 0.3), ("sopa", 0.1), ("asado", 0.2)]
    tasks = [asyncio.create_task(cook(*dish)) for dish in dishes]
    done, rest = await asyncio.wait(
        tasks, return_when=asyncio.FIRST_COMPLETED
    )
    place = next(n for n, task in enumerate(tasks) if task in done)
    winner = tasks[place].result()
    print(f"gana {winner}, en el puesto {place} de la lista")
    # La espera no cancela a nadie.
    for task in tasks:
        task.cancel()
    await asyncio.gather(*tasks, return_exceptions=True)


asyncio.run(main())
# ANCHOR_END: programa
