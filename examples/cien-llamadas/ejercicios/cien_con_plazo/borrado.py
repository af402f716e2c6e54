"""Sin preguntar."""

from kitchen import DISHES


async def prices(shop):
    return [10 * dish for dish in range(DISHES)]
