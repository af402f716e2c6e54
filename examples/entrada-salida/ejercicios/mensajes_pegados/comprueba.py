"""Una conexión que junta y parte las comandas."""

import asyncio

from arnes import counted, ends, ensure


async def sends(attempt, chunks):
    connection = asyncio.StreamReader()

    async def send():
        for chunk in chunks:
            data = chunk.encode()
            # La «é» son dos bytes, y puede llegar cada uno por su lado.
            cut = data.find(b"\xa9") if len(chunks) == 1 else len(data)
            connection.feed_data(data[:cut])
            await asyncio.sleep(0.01)
            connection.feed_data(data[cut:])
        connection.feed_eof()

    orders, _ = await ends(
        asyncio.gather(attempt.orders(connection), send()),
        lambda: "se quedó esperando, y el cliente ya se fue",
    )
    return orders


async def check(attempt):
    three = ["pan", "sopa", "café"]
    for chunks, how, due in [
        (["pan\n", "sopa\n", "café\n"], "una por trozo", three),
        (["pan\nsopa\n", "café\n"], "dos en el mismo trozo", three),
        (["pa", "n\nso", "pa\ncafé\n"], "partidas por la mitad", three),
        (["pan\nsopa\ncafé\n"], "con una letra partida", three),
        (
            ["té\nflan\n", "pan\n", "té\n"],
            "cuatro en tres trozos",
            ["té", "flan", "pan", "té"],
        ),
    ]:
        orders = await sends(attempt, chunks)
        quoted = ", ".join(f'"{order}"' for order in orders)
        quoted = quoted.replace("\n", "\\n")
        ensure(
            orders == due,
            f"las comandas llegaron «{how}», y "
            + counted(len(orders), "salió #", "salieron #")
            + f": [{quoted}]",
        )
