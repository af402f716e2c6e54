"""Tareas que comparten datos sin mutex, porque no salen del hilo.

Ejecuta: python3 examples/un-solo-hilo/sin_send.py
"""

# ANCHOR: programa
import asyncio


async def cook(ticket, dish, millis):
    await asyncio.sleep(millis / 1000)
    ticket.append(dish)


async def main():
    ticket = []
    soup = asyncio.create_task(cook(ticket, "sopa", 300))
    bread = asyncio.create_task(cook(ticket, "pan", 200))
    custard = asyncio.create_task(cook(ticket, "flan", 100))
    for dish in [soup, bread, custard]:
        await dish
    print(f"servido: {', '.join(ticket)}")


asyncio.run(main())
# ANCHOR_END: programa
