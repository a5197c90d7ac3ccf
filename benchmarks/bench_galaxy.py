"""The galaxy in a browser without a graphics card: the first picture on a slowed processor, the sky in motion, and what
must be fetched."""

import gzip
import os
import re
import shutil
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from benchmarks.bench_page import _test_databases
from benchmarks.measuring import Measure

SLOWED = 4
VISITS, SECONDS = 5, 4
FIRST_PICTURE_SECONDS = 1.5
SIZES = {"phone size": (390, 844, 30), "1440 px": (1440, 900, 24)}
"""Width, height and images a second promised."""
DATA_KILOBYTES, SCRIPT_KILOBYTES, PAGE_KILOBYTES = 70, 8, 100
COUNT = "() => { window.images = 0; const next = () => { window.images += 1; requestAnimationFrame(next); }; next(); }"
FREE = """() => {
  const { left, width } = document.querySelector('.sky canvas').getBoundingClientRect();
  for (let y = 100; y < innerHeight; y += 7) for (let x = left + width / 3; x < left + width; x += 11)
    if (document.elementFromPoint(x, y)?.tagName === 'CANVAS') return [x, y];
}"""
"""A place of the sky, in sight, that no name covers."""
PAINTED = "() => performance.getEntriesByName('first-contentful-paint')[0].startTime"


def measure() -> Iterator[Measure]:
    """On test databases of their own, made and dropped here; Chromium without a GPU."""
    os.environ["DJANGO_SETTINGS_MODULE"] = "config.settings.test"
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"
    import django

    django.setup()
    from playwright.sync_api import sync_playwright
    from pytest_django.live_server_helper import LiveServer

    from tests.occupations import publish_occupations

    with _test_databases():
        publish_occupations()
        yield from _bytes()
        served = LiveServer("localhost")
        try:
            with sync_playwright() as playwright:
                browser = playwright.chromium.launch(
                    executable_path=shutil.which("chromium-headless-shell") or shutil.which("chromium"),
                    args=["--headless", "--no-sandbox", "--disable-gpu"],
                )
                yield _first_picture(browser, served.url)
                for size in SIZES:
                    yield _motion(browser, served.url, size)
                browser.close()
        finally:
            served.stop()


def _bytes() -> Iterator[Measure]:
    """As served: compressed."""
    from django.contrib.staticfiles import finders
    from django.test import Client

    client = Client(headers={"accept-encoding": "gzip"})
    data = len(client.get("/metiers/ciel.json").content)
    yield Measure("galaxy: data of the sky", data / 1000, DATA_KILOBYTES, "kB", "1,584 occupations, compressed")
    files = sorted(Path(finders.find("occupations/galaxy/sky.js")).parent.glob("*.js"))
    script = sum(len(gzip.compress(file.read_bytes(), 9)) for file in files)
    yield Measure("galaxy: script", script / 1000, SCRIPT_KILOBYTES, "kB", f"{len(files)} modules, each compressed")
    page = client.get("/metiers/").content
    if page[:2] == b"\x1f\x8b":
        page = gzip.decompress(page)
    named = re.findall(r'<(?:link|script)[^>]+(?:href|src)="/static/([^"]+)"', page.decode())
    texts = [page, *(Path(finders.find(name)).read_bytes() for name in sorted(set(named)))]
    plain, packed = sum(map(len, texts)), sum(len(gzip.compress(text)) for text in texts)
    detail = f"{len(page) / 1000:.0f} kB of page drawn, {len(texts) - 1} files; {packed / 1000:.0f} kB compressed"
    yield Measure("galaxy: bytes of a first visit", plain / 1000, PAGE_KILOBYTES, "kB", detail)


def _first_picture(browser: Any, url: str) -> Measure:
    """The middle of several first visits, nothing kept between them: the drawing is part of the page."""
    times, alive = [], []
    for _ in range(VISITS):
        context = browser.new_context(viewport={"width": 390, "height": 844})
        tab = context.new_page()
        context.new_cdp_session(tab).send("Emulation.setCPUThrottlingRate", {"rate": SLOWED})
        tab.goto(f"{url}/metiers/")
        tab.wait_for_selector(".sky.alive")
        alive.append(tab.evaluate("performance.now()"))
        times.append(tab.evaluate(PAINTED))
        context.close()
    middle = sorted(times)[VISITS // 2] / 1000
    detail = f"first paint holds the drawing; the script has it alive at {sorted(alive)[VISITS // 2] / 1000:.2f} s"
    return Measure(
        f"galaxy: first picture, processor slowed {SLOWED} times", middle, FIRST_PICTURE_SECONDS, "s", detail
    )


def _motion(browser: Any, url: str, size: str) -> Measure:
    """The slower of the whole sky and of a close view, dragged without a pause."""
    width, height, promised = SIZES[size]
    context = browser.new_context(viewport={"width": width, "height": height})
    tab = context.new_page()
    tab.goto(f"{url}/metiers/")
    tab.wait_for_selector(".sky.alive")
    tab.locator(".sky canvas").scroll_into_view_if_needed()
    tab.evaluate(COUNT)
    rates = {"whole": _dragged(tab)}
    for _ in range(3):
        tab.locator("[data-zoom='1.5']").click()
    tab.wait_for_timeout(800)
    rates["close"] = _dragged(tab)
    context.close()
    told = ", ".join(f"{name} {rate:.0f} a second" for name, rate in rates.items())
    return Measure(f"galaxy: one image in motion, {size}", 1000 / min(rates.values()), 1000 / promised, "ms", told)


def _dragged(tab: Any) -> float:
    """Images a second while the sky is dragged to and fro."""
    x, y = tab.evaluate(FREE)
    tab.mouse.move(x, y)
    tab.mouse.down()
    before, start, step = tab.evaluate("window.images"), time.perf_counter(), 0
    while time.perf_counter() - start < SECONDS:
        step += 1
        tab.mouse.move(x + 60 * ((step % 40) / 20 - 1), y + (step % 30))
    images, lasted = tab.evaluate("window.images") - before, time.perf_counter() - start
    tab.mouse.up()
    return float(images / lasted)
