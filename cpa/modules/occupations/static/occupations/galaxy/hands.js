// What keys and fingers do.
//
// Tab goes from family to family, as through any links. Within one: arrows for the next occupation or the next field, a
// number for that occupation, letters for a word of its name, Enter to open it, Escape to come back.
//
// Drag to move, pinch or use the buttons to come closer, press a star to see its bridges, press it again to open it. The
// wheel moves the page unless Control is held: a page that cannot be scrolled past is a trap.
const PAUSE = 1200;

export function listen(sky) {
  const { canvas, frame, chart } = sky;
  const down = new Map();
  let travelled = 0;
  let typed = "";
  let last = 0;
  const familyOf = (event) => event.target.closest("a[data-family]")?.dataset.family;
  const here = (event) => [event.offsetX, event.offsetY];

  frame.addEventListener("focusin", (event) => {
    const letter = familyOf(event);
    if (letter && event.target.matches(":focus-visible")) sky.seeFamily(letter);
  });

  frame.addEventListener("keydown", (event) => {
    const letter = familyOf(event);
    const inside = sky.focus?.letter === letter;
    let point;
    if (event.key === "Escape") {
      if (sky.focus) sky.seeFamily(sky.focus.letter);
      else sky.see(sky.middle);
    } else if (!letter || event.ctrlKey || event.altKey || event.metaKey) {
      return;
    } else if (event.key === "Enter" && inside) {
      event.preventDefault();
      sky.open();
    } else {
      const { first, count } = chart.families.get(letter);
      point = next(event, chart.points.slice(first, first + count), inside ? sky.focus.rank - 1 : -1);
    }
    if (!point) return;
    event.preventDefault();
    sky.choose(point);
  });

  function next({ key, timeStamp }, points, at) {
    const field = (place) => points[place].code.slice(0, 3);
    const starts = points.filter((_, place) => place === 0 || field(place) !== field(place - 1));
    switch (key) {
      case "ArrowRight": return points[(at + 1) % points.length];
      case "ArrowLeft": return points.at(at < 0 ? -1 : at - 1);
      case "ArrowDown": return starts.find((point) => point.rank > at + 1) ?? starts[0];
      case "ArrowUp": return starts.findLast((point) => point.rank < at + 1) ?? starts.at(-1);
      case "Home": return points[0];
      case "End": return points.at(-1);
      default: return key.length === 1 && key !== " " ? spelled(key, timeStamp, points, at) : undefined;
    }
  }

  function spelled(key, now, points, at) {
    typed = now - last < PAUSE ? typed + key : key;
    last = now;
    if (/^\d+$/.test(typed)) return points[typed - 1];
    const turned = [...points.slice(at + 1), ...points.slice(0, at + 1)];
    if (typed.length > 1 && at >= 0) turned.unshift(turned.pop());
    return turned.find(({ name }) => plain(name).split(/[^a-z0-9]+/).some((word) => word.startsWith(plain(typed))));
  }

  for (const button of frame.querySelectorAll("[data-zoom]")) {
    button.onclick = () => {
      if (+button.dataset.zoom) return sky.closer(+button.dataset.zoom);
      sky.choose(null);
      return sky.see(sky.middle);
    };
  }

  canvas.onpointerdown = (event) => {
    canvas.setPointerCapture(event.pointerId);
    down.set(event.pointerId, here(event));
    if (down.size === 1) travelled = 0;
  };

  canvas.onpointermove = (event) => {
    const [x, y] = here(event);
    const from = down.get(event.pointerId);
    if (!from) return hover(nearest(x, y));
    const [dx, dy] = [x - from[0], y - from[1]];
    const other = [...down].find(([id]) => id !== event.pointerId)?.[1];
    travelled += Math.abs(dx) + Math.abs(dy) + (other ? 99 : 0);
    if (other) {
      const far = ([left, top]) => Math.hypot(other[0] - left, other[1] - top);
      sky.closer(far([x, y]) / Math.max(far(from), 1), (other[0] + x) / 2, (other[1] + y) / 2);
    } else {
      const { camera, scale } = sky;
      sky.see({ x: camera.x - dx / scale, y: camera.y - dy / scale, zoom: camera.zoom }, true);
    }
    return down.set(event.pointerId, [x, y]);
  };

  canvas.onpointerup = (event) => {
    if (down.delete(event.pointerId) && travelled < 8) {
      const point = nearest(...here(event));
      if (point && point === sky.focus) sky.open();
      else sky.choose(point);
    }
    // Once closer, a finger moves the sky; from afar it moves the page.
    canvas.style.touchAction = (sky.target ?? sky.camera).zoom > 1.05 ? "none" : "pan-y";
  };

  canvas.onpointercancel = (event) => down.delete(event.pointerId);
  canvas.onpointerleave = () => hover(null);

  canvas.addEventListener("wheel", (event) => {
    if (!event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    sky.closer(Math.exp(-event.deltaY / 250), ...here(event));
  }, { passive: false });

  function hover(point) {
    if (point === sky.hover) return;
    sky.hover = point;
    canvas.style.cursor = point ? "pointer" : "grab";
    sky.ask();
  }

  // From afar only the occupations at the centre of stars.
  function nearest(px, py) {
    let [best, least] = [null, 16];
    for (const point of chart.points) {
      if (sky.camera.zoom < 2 && point.star.members[0] !== point.number) continue;
      const far = Math.hypot(sky.toX(point.x) - px, sky.toY(point.y) - py);
      if (far < least) [least, best] = [far, point];
    }
    return best;
  }
}

const plain = (text) => text.normalize("NFD").replace(/[\u0300-\u036f]/g, "").toLowerCase();
