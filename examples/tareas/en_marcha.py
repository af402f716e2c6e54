"""asyncio da el conjunto de las tareas vivas, con su nombre.

Ejecuta: python3 examples/tareas/en_marcha.py
"""

# ANCHOR: programa
import asyncio

MINUTE = 0.1


def cook(dish, minutes):
    return asyncio.create_task(asyncio.sleep(minutes * MINUTE), name=dish)


def alive():
    tasks = asyncio.all_tasks() - {asyncio.current_task()}
    # Un conjunto no tiene orden.
    return sorted(task.get_name() for task in tasks)


async def main():
    _orders = [cook("asado", 30), cook("pan", 10), cook("sopa", 20)]

    for minute, following in [(0, 15), (15, 10), (25, 0)]:
        dishes = alive()
        print(f"minuto {minute}: {len(dishes)}: {', '.join(dishes)}")
        await asyncio.sleep(following * MINUTE)


asyncio.run(main())
# ANCHOR_END: programa
