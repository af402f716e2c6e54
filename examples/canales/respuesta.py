"""Un pedido que lleva dentro por dónde se contesta.

Ejecuta: python3 examples/canales/respuesta.py
"""

# ANCHOR: programa
import asyncio

PRICES = {"sopa": 5, "flan": 4}


async def price_list(questions):
    while question := await questions.get():
        dish, answer = question
        if dish not in PRICES:
            # Nadie lo hace por ti: si no, quien pregunta espera siempre.
            answer.set_exception(LookupError(dish))
        elif answer.cancelled():
            print(f"nadie espera ya el precio de {dish}")
        else:
            answer.set_result(PRICES[dish])


async def main():
    loop = asyncio.get_running_loop()
    questions = asyncio.Queue(maxsize=4)
    prices = asyncio.create_task(price_list(questions))

    for dish in ["sopa", "pizza"]:
        answer = loop.create_future()
        await questions.put((dish, answer))
        try:
            print(f"{dish}: {await answer} euros")
        except LookupError:
            print(f"{dish}: sin respuesta")

    answer = loop.create_future()
    answer.cancel()
    await questions.put(("flan", answer))
    await questions.put(None)
    await prices


asyncio.run(main())
# ANCHOR_END: programa
