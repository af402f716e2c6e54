"""Cree que quien ha dado un paso vuelve al principio de la cola."""


def take_turns(jobs):
    order = []
    while jobs:
        job = jobs.pop()
        try:
            order.append(next(job))
        except StopIteration:
            continue
        jobs.append(job)
    return order
