// Cada página, dentro de los límites de limites.mjs y sin errores.

import { join } from "node:path";
import { LIMITS, watch } from "./limites.mjs";
import { expect, PAGES, test } from "./libro.mjs";

for (const name of PAGES) {
  test(`${name} stays within its limits`, async (
    { page, origin, visit, where }, info,
  ) => {
    const count = await watch(page, origin);
    await visit(name);
    const counts = await count();
    info.annotations.push({
      type: "cuentas",
      description: JSON.stringify({ where: where(name), counts }),
    });
    for (const [what, limit] of Object.entries(LIMITS)) {
      expect.soft(counts[what], `${where(name)}: ${what}: ${counts[what]}, y ` +
        `caben ${limit}`).toBeLessThanOrEqual(limit);
    }
    if (process.env.CAPTURAS) {
      const file = `${name.replace(".html", "")}-${info.project.name}.png`;
      await page.screenshot({
        path: join(process.env.CAPTURAS, file.replace(/,? /g, "-")),
        fullPage: true,
      });
    }
  });
}
