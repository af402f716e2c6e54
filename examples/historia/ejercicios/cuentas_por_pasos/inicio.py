"""Un batido, paso a paso."""

STEPS = ["lava", "corta", "bate"]


class Shake:
    def __init__(self):
        self.next = 0

    def step(self):
        """Da el siguiente paso; al acabar, `None`."""
        here = self.next
        return STEPS[here] if here < len(STEPS) else None
