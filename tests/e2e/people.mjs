// Teams for tests and pictures: people by kind of work, with leave in summer, always the same.
import { exported, go, openFile, shown } from './steps.mjs';

const MONDAY = '2026-11-23';

/** Random numbers that are the same each time. */
function numbers(seed) {
  let state = seed;
  return () => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return state / 2147483648;
  };
}

const day = (from, days) => new Date(Date.parse(from) + 86_400_000 * days).toISOString().slice(0, 10);

/** The people of a company: each works on a layer, one in six stands in on two. `named` gives them names. */
export function staff(count, layers, named = true) {
  const random = numbers(count);
  const people = Array.from({ length: count }, (_, at) => {
    const skills = Array.from({ length: layers }, () => null);
    const home = at % layers;
    if (at % 6 === 5) {
      skills[home] = { role: 'B', visits: 2, last: day(MONDAY, -Math.floor(300 * random())) };
      skills[(home + 1) % layers] = { role: 'B', visits: at % 4 };
    } else {
      skills[home] = { role: at % 10 === 0 ? 'AB' : 'A' };
    }
    return { id: at + 1, name: named ? `Engineer ${at + 1}` : '', heads: 1, group: 0, skills };
  });
  const leave = people.flatMap(({ id }, at) => {
    // Most are away in August, the others through the year.
    const first = at % 3 ? day('2027-08-02', 7 * Math.floor(3 * random())) : day(MONDAY, 7 * Math.floor(50 * random()));
    return [{ id: at + 1, person: id, from: first, to: day(first, 11), kind: 'vacation' }];
  });
  return { people, leave, from: MONDAY };
}

/** The same as a CSV file, as a spreadsheet would write it. */
export function csv(count, layers) {
  const { people } = staff(count, layers.length);
  const role = (skill) => ({ A: 'Assigned', B: 'Backup', AB: 'Both' })[skill?.role] ?? '';
  const rows = people.map(({ name, skills }) => [name, 1, ...skills.map(role)].join(','));
  return [['Name', 'People', ...layers].join(','), ...rows].join('\r\n');
}

/** The parts of the page of backups. */
export const SIDES = ['cover', 'people', 'absence', 'training', 'months', 'ledger'];

/** Opens the present scenario with so many people, as a file of it would. */
export async function openTeam(page, count, named = true) {
  const document = JSON.parse((await exported(page)).text);
  document.scenario.staff = staff(count, document.scenario.layers.length, named);
  const route = await page.evaluate(() => location.hash.slice(2));
  await openFile(page, 'team.json', JSON.stringify(document));
  await go(page, route);
}

/** Opens a part of the page of backups. */
export async function side(page, name) {
  await page.getByTestId(`side-${name}`).click();
  await page.locator(`[data-testid="side-${name}"][aria-pressed="true"]`).waitFor();
  await shown(page);
}
