"""Da un paso de cada trabajo, por turnos."""


def take_turns(jobs):
    order = []
    for job in jobs:
        order.extend(job)
    return order
