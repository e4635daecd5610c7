"""Threads: a call lets others run, and one policy serves them all."""

from __future__ import annotations

import threading
import time
from concurrent.futures import ThreadPoolExecutor

import maqal

PAGE = "<p onclick=x>The <b>mill</b> at <a href='/weir'>the weir</a> grinds again.</p>" * 200


def test_a_long_call_lets_other_threads_run() -> None:
    ticks = []
    done = threading.Event()

    def tick() -> None:
        while not done.is_set():
            ticks.append(time.perf_counter())
            time.sleep(0.001)

    ticker = threading.Thread(target=tick)
    ticker.start()
    page = PAGE * 100
    start = time.perf_counter()
    maqal.render_article(page)
    end = time.perf_counter()
    done.set()
    ticker.join()
    assert sum(start < at < end for at in ticks) > 2, f"a call of {end - start:.3f} s held the interpreter"


def test_one_policy_and_one_index_serve_many_threads() -> None:
    policy = maqal.Policy(preset="basic", rewrite_url=lambda url, kind, element: url + "?a")
    index = maqal.RelatedIndex()
    expected = maqal.sanitize(PAGE, policy)

    def work(number: int) -> bool:
        index.add({"id": number, "title": f"The mill grinds flour number {number}"})
        found = index.related({"title": "A mill and flour"})
        return maqal.sanitize(PAGE, policy) == expected and len(found) > 0

    with ThreadPoolExecutor(8) as pool:
        assert all(pool.map(work, range(64)))
    assert len(index) == 64
