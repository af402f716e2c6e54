"""Un mensaje entra y sale.

Ejecuta: python3 examples/canales/cola.py
"""

# ANCHOR: programa
print("sale el mensaje")
# ANCHOR_END: programa
