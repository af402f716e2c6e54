"""Cree que llenar el mostrador y después vaciarlo es lo mismo que esperar."""


async def run(line):
    while True:
        counter = []
        while len(counter) < 8:
            if (dish := await line.cook()) is None:
                break
            counter.append(dish)
        if not counter:
            return
        for dish in counter:
            await line.carry(dish)
