"""Recadero: un repartidor fiable de recados, con asyncio."""
