"""Cree que cuando acaba uno acaban todos."""


def take_turns(jobs):
    order = []
    while True:
        for job in jobs:
            try:
                order.append(next(job))
            except StopIteration:
                return order
