"""Un lector de líneas: guarda lo que llega a medias, y pone un tope.

Ejecuta: python3 examples/tls-y-mensajes/lineas_con_tope.py
"""

# ANCHOR: programa
import asyncio

PATIENCE = 1


async def next_order(orders):
    try:
        async with asyncio.timeout(PATIENCE):
            order = await orders.readline()
        print(f"pedido: {order.decode().rstrip()}")
    except TimeoutError:
        print("todavía nada")


async def main():
    orders = asyncio.StreamReader(limit=8)

    # Media línea, y una espera que se abandona.
    orders.feed_data(b"so")
    await next_order(orders)
    orders.feed_data(b"pa\npan\n")
    await next_order(orders)
    await next_order(orders)

    orders.feed_data("espaguetis\nflan\n".encode())
    try:
        await next_order(orders)
    except ValueError as error:
        print(f"falla: `{error}`")
    await next_order(orders)
    orders.feed_data("té\n".encode())
    await next_order(orders)

    # Una letra que no es UTF-8.
    orders.feed_data(b"\xff\n")
    try:
        await next_order(orders)
    except UnicodeDecodeError:
        print("falla: no es UTF-8")


asyncio.run(main())
# ANCHOR_END: programa
