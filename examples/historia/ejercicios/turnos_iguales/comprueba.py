"""Dos trabajos, y el orden de sus pasos."""

from arnes import ensure

ended = []
# Los pasos, según se dan.
given = []


def job(name, steps):
    for step in range(1, steps + 1):
        given.append(f"{name}{step}")
        yield given[-1]
    ended.append(name)


def check(attempt):
    jobs = [job("a", 3), job("b", 1), job("c", 2)]
    order = " ".join(attempt.take_turns(jobs))
    ensure(
        ended,
        f"no se dio ningún paso hasta el final: el orden es «{order}»",
    )
    for step in ["a1", "a2", "a3", "b1", "c1", "c2"]:
        ensure(step in order, f"falta el paso {step}: «{order}»")
    ensure(
        order == "a1 b1 c1 a2 c2 a3",
        f"los pasos salieron en este orden: «{order}»",
    )
    real = " ".join(given)
    ensure(
        real == order,
        f"devuelve «{order}», pero los pasos se dieron así: «{real}»",
    )
