"""Una sola suma que adelanta cuatro cuentas.

Ejecuta: python3 examples/concurrencia-y-paralelismo/cuatro_cuentas.py
"""

# ANCHOR: programa
# Cuántas veces ha respondido cada servicio: una cuenta en cada byte.
answers = int.from_bytes([3, 0, 12, 7])
one_each = int.from_bytes([1, 1, 1, 1])
total = answers + one_each
print(f"respuestas: {list(total.to_bytes(4))}")
# ANCHOR_END: programa
