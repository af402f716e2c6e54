"""Da un paso de cada trabajo, por turnos."""

from collections import deque


def take_turns(jobs):
    queue = deque(jobs)
    order = []
    while queue:
        job = queue.popleft()
        try:
            order.append(next(job))
        except StopIteration:
            continue
        queue.append(job)
    return order
