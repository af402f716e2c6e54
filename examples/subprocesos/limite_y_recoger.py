"""Un tiempo límite para un proceso: se vence, se mata y se recoge (en Unix).

Ejecuta: python3 examples/subprocesos/limite_y_recoger.py
"""

# ANCHOR: programa
import asyncio


async def main():
    # Espera líneas nuevas en un archivo que no las tiene: no acaba nunca.
    child = await asyncio.create_subprocess_exec("tail", "-f", "/dev/null")

    # El proceso no acaba solo: lo que se imprime no depende del reloj.
    try:
        async with asyncio.timeout(0.1):
            print(f"acabó: {await child.wait()}")
    except TimeoutError:
        print("se acabó el tiempo")
    alive = child.returncode is None
    print(f"¿sigue en marcha?: {'sí' if alive else 'no'}")

    # `kill` solo manda la señal 9: hay que esperar a que acabe.
    child.kill()
    returncode = await child.wait()
    print(f"señal: {-returncode}")
    alive = child.returncode is None
    print(f"¿queda algo de él?: {'sí' if alive else 'no'}")


asyncio.run(main())
# ANCHOR_END: programa
