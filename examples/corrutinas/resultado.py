"""Cómo llega a quien espera lo que devuelve una tarea, o su fallo.

Ejecuta: python3 examples/corrutinas/resultado.py
"""

# ANCHOR: programa
import asyncio
import traceback


async def check(service):
    match service:
        case "clima":
            return 200
        case "noticias":
            raise ConnectionError("no responde")
        case _:
            raise LookupError(f"{service} no está en la lista")


async def main():
    for service in ["clima", "noticias", "tráfico"]:
        try:
            status = await asyncio.create_task(check(service))
            print(f"{service}: {status}")
        except ConnectionError as reason:
            print(f"{service}: {reason}")
        except LookupError:
            # En Rust, el pánico escribe su aviso sin que se lo pidas.
            traceback.print_exc()
            print(f"{service}: error de programa")


asyncio.run(main())
# ANCHOR_END: programa
