"""Courses side by side: what they ask of the generator goes into one call, what they ask of Lean to a pool.

While the generator answers, Lean works on what other courses need; each call of the generator takes in all that has
come together meanwhile. A course may be given shifts: it rests where it stands once it has had so much of Lean, and
goes on from there when it is told to. One that is cancelled costs Lean nothing more: what was not begun is taken back,
and what is not done within a moment is interrupted.
"""

from __future__ import annotations

import math
import queue
import threading
import time
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, field
from itertools import islice
from typing import Any, Generic, TypeVar

from lean_env.environment import Environment
from lean_env.pool import EnvironmentPool
from prover.attempt import Course, Judge, Need, Open, Propose, Served, Step, Verify
from prover.generator import Generator

PATIENCE = 0.05  # seconds that Lean gets to finish what nobody needs any more, before it is interrupted

_T = TypeVar("_T")


@dataclass(frozen=True, slots=True)
class Rest:
    """A course's shift is over, and the course is not."""


@dataclass(slots=True, eq=False)
class Running(Generic[_T]):
    """A course under way."""

    generator: Generator
    shift: float = math.inf  # seconds of Lean that it may still have before it rests
    resting: Need | None = None  # what it needs next, while it rests
    seconds: float = 0.0  # spent on it by anyone
    answered_at: float = 0.0  # when the latest of its needs was served, as `time.monotonic` has it
    cancelled_at: float | None = None
    freed_at: float | None = None  # when nothing was done for it any more after that
    wasted: float = 0.0  # seconds that Lean went on for it after that
    course: Course[_T] = field(init=False)
    work: Future[None] | None = None
    busy: bool = False  # whether that work is not done
    lean: Environment | None = None  # what works for it now
    lock: threading.Lock = field(default_factory=threading.Lock)


Ended = tuple[Running[_T], _T | Exception | Rest]
Reply = tuple[Running[_T], Served | Exception]


class Serving(Generic[_T]):
    """Courses and what serves them. All of it but Lean's work happens on the caller's thread. Close it at the end."""

    def __init__(self, pool: EnvironmentPool, verify: Verify) -> None:
        self._pool, self._verify = pool, verify
        self._judges = ThreadPoolExecutor(pool.size, "verdict")
        self._replies: queue.SimpleQueue[Reply[_T] | Callable[[], None]] = queue.SimpleQueue()
        self._asking: list[tuple[Running[_T], Propose]] = []
        self._ended: deque[Ended[_T]] = deque()
        self._rests: dict[Running[_T], Need] = {}  # what those need who are about to rest
        self.running = 0  # courses that were begun and neither handed out nor cancelled, nor rest

    def begin(
        self, generator: Generator, course: Callable[[Callable[[], float]], Course[_T]], shift: float = math.inf
    ) -> Running[_T]:
        """Start a course, made with a clock that gives the seconds which were spent on it. It rests after
        `shift` seconds of Lean.
        """
        one = Running[_T](generator, shift)
        one.course = course(lambda: one.seconds)
        self.running += 1
        self._advance(one, lambda: next(one.course))
        return one

    def go_on(self, one: Running[_T], shift: float = math.inf) -> None:
        """Give a course that rests another shift."""
        need, one.resting, one.shift = one.resting, None, shift
        if need is not None:
            self.running += 1
            self._see_to(one, need)

    def cancel(self, one: Running[_T]) -> None:
        """End a course where it stands; it is not handed out. Its Lean is free within a moment. Twice is once."""
        if one.cancelled_at is not None:
            return
        self.running -= one.resting is None
        self._asking = [(asking, need) for asking, need in self._asking if asking is not one]
        one.course.close()
        with one.lock:
            one.cancelled_at = time.monotonic()
            if one.work is None or not one.busy or one.work.cancel():
                one.freed_at = one.cancelled_at
            else:
                self._interrupt_soon(one)

    def post(self, act: Callable[[], None]) -> None:
        """From any thread: have the serving thread do something, soon."""
        self._replies.put(act)

    def serve(self, seconds: float | None = None) -> Iterator[Ended[_T]]:
        """Serve what is needed now, or wait for the next reply, at most `seconds`; the courses that ended by it, each
        with its value or what broke it; also those that now rest.
        """
        try:
            reply = self._replies.get(block=not self._asking and not self._ended, timeout=seconds)
            while True:
                if callable(reply):
                    reply()
                else:
                    self._hand_over(*reply)
                reply = self._replies.get_nowait()
        except queue.Empty:
            pass
        if self._asking:
            asking, self._asking = self._asking, []
            for reply in self._proposals(asking):
                self._hand_over(*reply)
        while self._ended:
            one, value = self._ended.popleft()
            if one.cancelled_at is None:
                self.running -= 1
                one.resting = self._rests.pop(one, None)
                yield one, value

    def close(self) -> None:
        """Begin nothing more. What Lean is at is left to the pool."""
        self._judges.shutdown(wait=False, cancel_futures=True)

    def _hand_over(self, one: Running[_T], reply: Served | Exception) -> None:
        if one.cancelled_at is not None:
            return
        if isinstance(reply, Served):
            one.seconds += reply.seconds
            self._advance(one, lambda: one.course.send(reply))
        else:
            self._advance(one, lambda: one.course.throw(reply))

    def _advance(self, one: Running[_T], go_on: Callable[[], Need]) -> None:
        """Let a course think until it needs something, and see to that."""
        started = time.monotonic()
        try:
            need = go_on()
        except StopIteration as end:
            self._ended.append((one, end.value))
        except Exception as error:  # noqa: BLE001 - whatever it is, it is this course's
            self._ended.append((one, error))
        else:
            one.seconds += time.monotonic() - started
            self._see_to(one, need)

    def _see_to(self, one: Running[_T], need: Need) -> None:
        if one.shift <= 0.0:
            self._rests[one] = need
            self._ended.append((one, Rest()))
            return
        one.busy = not isinstance(need, Propose)
        match need:
            case Propose():
                self._asking.append((one, need))
            case Open(problem):
                one.work = self._pool.submit(lambda lean: self._work(one, lean, lambda: lean.open(problem)))
            case Step(requests):
                one.work = self._pool.submit(lambda lean: self._work(one, lean, lambda: lean.step_all(requests)))
            case Judge(problem, proof):
                one.work = self._judges.submit(self._work, one, None, lambda: self._verify(problem, proof))

    def _work(self, one: Running[_T], lean: Environment | None, work: Callable[[], Any]) -> None:
        """Do the work, on whatever thread this is, and queue what came of it."""
        with one.lock:
            one.lean = lean
        started = time.monotonic()
        try:
            reply = Served(work(), time.monotonic() - started)
        except Exception as error:  # noqa: BLE001 - the course that needed it will know
            reply = error
        with one.lock:
            one.busy, one.lean = False, None
            one.answered_at = time.monotonic()
            one.shift -= one.answered_at - started if lean is not None else 0.0
            if one.cancelled_at is not None:
                one.freed_at = one.answered_at
                one.wasted = one.freed_at - started if lean is not None else 0.0
        self._replies.put((one, reply))

    def _interrupt_soon(self, one: Running[_T]) -> None:
        """After a moment, and again until it helps."""

        def interrupt() -> None:
            with one.lock:
                if one.lean is not None:
                    one.lean.interrupt()
                    self._interrupt_soon(one)

        timer = threading.Timer(PATIENCE, interrupt)
        timer.daemon = True
        timer.start()

    def _proposals(self, asking: Sequence[tuple[Running[_T], Propose]]) -> list[Reply[_T]]:
        """One call of each generator for all who ask it."""
        replies: list[Reply[_T]] = []
        for generator in {id(one.generator): one.generator for one, _ in asking}.values():
            replies += self._answers(generator, [each for each in asking if each[0].generator is generator])
        return replies

    def _answers(self, generator: Generator, asking: Sequence[tuple[Running[_T], Propose]]) -> list[Reply[_T]]:
        """One call for all; where that fails, one for each, so that what breaks it is that course's alone."""
        started = time.monotonic()
        queries = [query for _, need in asking for query in need.queries]
        try:
            answers = generator.propose(queries)
            if len(answers) != len(queries):
                raise ValueError(f"{generator.name} answered {len(queries)} queries with {len(answers)} answers")
        except Exception as error:  # noqa: BLE001 - see above
            if len(asking) == 1:
                return [(asking[0][0], error)]
            return [reply for each in asking for reply in self._answers(generator, [each])]
        share = (time.monotonic() - started) / len(queries)
        left = iter(answers)
        return [(one, Served(list(islice(left, len(need.queries))), share * len(need.queries))) for one, need in asking]
