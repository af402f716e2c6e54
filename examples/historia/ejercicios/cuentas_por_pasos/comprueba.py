"""La cocina da un paso de cada batido, por turnos."""

from arnes import ensure


def check(attempt):
    shakes = [attempt.Shake(), attempt.Shake()]
    first, second = [], []
    for _turn in range(10):
        for shake, steps in zip(shakes, (first, second)):
            step = shake.step()
            if step is not None:
                steps.append(step)
    ensure(first, "el primer batido no dio ningún paso")
    ensure(
        len(first) < 10,
        f"el batido no acaba: tras diez turnos sigue dando «{first[-1]}»",
    )
    wanted = ["lava", "corta", "bate"]
    quoted = lambda steps: "[" + ", ".join(f'"{it}"' for it in steps) + "]"
    ensure(first == wanted, f"el primer batido dio los pasos {quoted(first)}")
    ensure(
        second == wanted,
        f"el primer batido va bien y el segundo dio los pasos {quoted(second)}"
        ": los dos comparten el sitio por donde van",
    )
