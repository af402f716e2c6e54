"""Probar una conversación sin red: al lector se le dan los bytes a mano.

Ejecuta: python3 examples/entrada-salida/sala_de_prueba.py
"""

# ANCHOR: programa
import asyncio

PATIENCE = 5


async def next_order(reader):
    """Vale para TCP, para un socket de Unix, para una tubería y la prueba."""
    try:
        order = await asyncio.wait_for(reader.readline(), PATIENCE)
    except TimeoutError:
        return "la sala no dice nada"
    if not order:
        return "la sala ha colgado"
    return f"piden {order.decode().rstrip()}"


async def main():
    loop = asyncio.get_running_loop()
    start = loop.time()
    reader = asyncio.StreamReader()

    # La nota llega en dos pedazos, con tres segundos entre ellos.
    order = asyncio.create_task(next_order(reader))
    reader.feed_data(b"so")
    await asyncio.sleep(3)
    reader.feed_data(b"pa\n")
    print(await order)
    print(await next_order(reader))
    reader.feed_eof()
    print(await next_order(reader))

    print(f"segundos: {loop.time() - start:.0f}")


asyncio.run(main())
# ANCHOR_END: programa
