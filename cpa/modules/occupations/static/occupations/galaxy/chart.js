// The data of the sky, as cpa/modules/occupations/galaxy/chart.py writes them.
const KINDS = ["near", "evolution", "unsaid"];
const TURN = Math.PI * (3 - Math.sqrt(5));

export const between = (value, least, most) => Math.min(most, Math.max(least, value));

export function read(data) {
  const families = new Map();
  const of = [];
  for (const [letter, wideX, wideY, tallX, tallY, width, height, first, count] of data.families) {
    families.set(letter, { letter, wide: [wideX, wideY], tall: [tallX, tallY], width, height, first, count });
    of.push(...Array(count).fill(letter));
  }
  const stars = data.stars.map(([dx, dy, ...members]) => (
    { dx, dy, members, family: families.get(of[members[0]]), radius: 4 + 2.7 * Math.sqrt(members.length) }
  ));
  const points = [];
  for (const star of stars) for (const number of star.members) points[number] = { star, letter: of[number], code: of[number] + data.codes[number] };
  [...families.values()].forEach((family, at) => {
    family.lines = data.lines[at].map((number) => stars[number]);
  });
  points.forEach((point, number) => {
    const { first } = families.get(point.letter);
    const moves = data.moves[number].map((move) => [points[move >> 2], KINDS[move & 3]]);
    Object.assign(point, { number, moves, name: data.names[number], rank: number - first + 1 });
  });

  // Put every star and every occupation on one sheet: around its star on a spiral, as in closer.py.
  function place(sheet) {
    for (const family of families.values()) [family.x, family.y] = family[sheet];
    for (const star of stars) {
      star.x = star.family.x + star.dx;
      star.y = star.family.y + star.dy;
      star.members.forEach((number, at) => {
        const far = at ? (star.radius + 1) * Math.sqrt((at + 1.2) / (star.members.length + 1.2)) : 0;
        points[number].x = star.x + far * Math.cos(at * TURN);
        points[number].y = star.y + far * Math.sin(at * TURN);
      });
    }
  }

  const pointsOf = (codes) => points.filter((point) => codes.split(" ").includes(point.code));
  return { sheets: data.sheets, families, stars, points, place, pointsOf };
}
