"""Cree que al acabar se vuelve a empezar."""

STEPS = ["lava", "corta", "bate"]


class Shake:
    def __init__(self):
        self.next = 0

    def step(self):
        step = STEPS[self.next]
        self.next = (self.next + 1) % len(STEPS)
        return step
