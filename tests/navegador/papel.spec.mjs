// En papel también se lee, venga del tema que venga.

import { violations } from "./axe.mjs";
import { expect, test, TRIED } from "./libro.mjs";

test("a page on paper gives axe nothing to report", async (
  { page, visit, colorScheme },
) => {
  await visit(TRIED);
  await page.emulateMedia({ media: "print", colorScheme });
  expect(await violations(page, { whole: true }), `axe, ${TRIED} en papel`)
    .toEqual([]);
});
