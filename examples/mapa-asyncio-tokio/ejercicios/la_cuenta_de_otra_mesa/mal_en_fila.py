"""Cree que para tenerlas en orden hay que cobrarlas en orden."""


async def charge_all(room, tables):
    answers = []
    for table in tables:
        try:
            answers.append(await room.charge(table))
        except Exception as why:
            answers.append(why)
    return answers
