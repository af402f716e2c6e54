"""Llamar a una función `async` no ejecuta nada: crea algo que esperar.

Ejecuta: python3 examples/corrutinas/perezosa.py
"""

# ANCHOR: programa
import asyncio


async def check(service):
    print(f"pregunta: {service}")
    return 200


async def main():
    weather = check("clima")
    news = check("noticias")
    print("dos llamadas hechas, ninguna empezada")

    print(f"clima: {await weather}")

    news.close()
    print("a noticias no le ha preguntado nadie")


asyncio.run(main())
# ANCHOR_END: programa
