"""Sin dar pasos."""


class Shake:
    def step(self):
        return None
