"""Un cobro en la fila: o se cancela antes, o es una tarea.

Ejecuta: python3 examples/elegir-con-select/plaza_libre.py
"""

# ANCHOR: programa
import asyncio

MINUTE = 0.1


class Till:
    def __init__(self):
        self.lock = asyncio.Lock()
        self.euros = 0


async def charge(till):
    async with till.lock:
        till.euros += 10
    print("  cobra 10")


async def drop_before(till):
    try:
        await asyncio.wait_for(charge(till), 10 * MINUTE)
    except TimeoutError:
        print("  tarda")
        async with till.lock:
            print(f"  hay {till.euros}")
        await charge(till)


async def in_a_task(till):
    charging = asyncio.create_task(charge(till))
    done, _ = await asyncio.wait({charging}, timeout=10 * MINUTE)
    if not done:
        print("  tarda")
        async with till.lock:
            print(f"  hay {till.euros}")
    await charging


async def busy_till():
    """Otra mesa tiene la caja media hora."""
    till = Till()
    await till.lock.acquire()
    asyncio.get_running_loop().call_later(30 * MINUTE, till.lock.release)
    return till


async def main():
    print("el cobro se suelta antes:")
    await drop_before(await busy_till())
    print("el cobro es una tarea:")
    await in_a_task(await busy_till())


asyncio.run(main())
# ANCHOR_END: programa
