"""Lo que queda al terminar la principal espera a otro uso, o al cierre.

Ejecuta: python3 examples/vueltas-y-cierre/cierre_ordenado.py
"""

# ANCHOR: programa
import asyncio


async def cook(dish, seconds):
    print(f"{dish}: enciende el fuego")
    try:
        await asyncio.sleep(seconds)
        print(f"{dish}: en el plato")
    finally:
        print(f"{dish}: apaga el fuego")


async def main():
    rice = asyncio.create_task(cook("arroz", 10))
    stew = asyncio.create_task(cook("guiso", 3600))
    await asyncio.sleep(1)
    return rice, stew


runner = asyncio.Runner()
rice, stew = runner.run(main())
print("primer uso: la principal ha terminado")
runner.run(asyncio.sleep(20))
print("segundo uso: la principal ha terminado")
runner.close()
print("el bucle se ha cerrado")
for dish, task in [("guiso", stew), ("arroz", rice)]:
    print(f"{dish}: {'cancelado' if task.cancelled() else 'servido'}")
# ANCHOR_END: programa
