"""Holds what the scorers printed against the floors. Says each figure and its floor; exits 1 where one is missed.

    floors.py expected FILE | quotes FILE | german FILE | drift FILE | own FILE REPORTS | extract PROGRAM CORPUS |
              speed PROGRAM WORKLOAD
"""

import json
import re
import resource
import statistics
import subprocess
import sys
import time

missed = []


def hold(what, figure, floor, at_most=False):
    good = figure <= floor if at_most else figure >= floor
    print(f"{'ok    ' if good else 'MISSED'} {what}: {figure:g} ({'at most' if at_most else 'at least'} {floor:g})")
    if not good:
        missed.append(what)


def read(path):
    with open(path, encoding="utf-8") as f:
        return f.read()


def expected(path):
    hold("expectations held", int(re.search(r"^(\d+) of \d+$", read(path), re.M).group(1)), 22)


def hold_quotes(path, floors):
    """Holds the scorer's figures against their floors, and docs/accuracy.md against the figures."""
    score, page = json.loads(read(path))["all"], read("docs/accuracy.md")
    for name, keys, floor in floors:
        figure = score
        for key in keys:
            figure = figure[key]
        hold(name, round(100 * figure, 1), floor)
        row = f"| {name} | {floor} | {100 * figure:.1f} |"
        if row not in page:
            print(f"MISSED docs/accuracy.md does not have the row `{row}`")
            missed.append(name)


def quotes(path):
    hold_quotes(path, [
        ("quoted-run F1", ("runs", "F1"), 97),
        ("run speaker, all", ("runs_speaker_all", "end_to_end"), 82),
        ("run speaker, direct", ("runs_speaker_direct", "end_to_end"), 91),
        ("direct, content overlap F1", ("overlap", "direct", "F1"), 90),
        ("direct, exact recall", ("exact", "direct", "R"), 87),
        ("mixed, overlap recall", ("overlap", "mixed", "R"), 65),
        ("speech-indirect recall", ("speech", "overlap"), 70),
        ("precision of all output", ("overlap", "all", "P"), 80),
        ("source of reported speech", ("source", "indirect", "span"), 92),
    ])


def german(path):
    hold_quotes(path, [
        ("German: quoted-run F1", ("runs", "F1"), 85),
        ("German: run speaker, direct", ("runs_speaker_direct", "end_to_end"), 65),
        ("German: speech-indirect recall", ("speech", "overlap"), 45),
        ("German: precision of all output", ("overlap", "all", "P"), 70),
    ])


def drift_line(path):
    line = re.search(r"^all: found ([\d.]+)%, judged ([\d.]+)%, named ([\d.]+)% of (\d+) marked; found ([\d.]+)% of "
                     r"\d+ unmarked; (\d+) false alarms", read(path), re.M)
    return [float(x) for x in line.groups()]


def drift(path):
    found, judged, named, _, unmarked, alarms = drift_line(path)
    hold("marked copies found", found, 97)
    hold("marked copies judged", judged, 99)
    hold("marked copies named", named, 97)
    hold("unmarked copies found", unmarked, 97)
    hold("false alarms", alarms, 5, at_most=True)
    rows = re.findall(r"^([a-z-]+) +\d+ +[\d.]+% +([\d.]+)% +([\d.]+)%", read(path), re.M)
    worst = min(rows, key=lambda row: min(float(row[1]), float(row[2])))
    hold(f"the drift judged and named worst, {worst[0]}", min(float(worst[1]), float(worst[2])), 96)


def own(path, reports):
    hold("own quotations judged verified", drift_line(path)[1], 99.5)
    entries = [a for line in read(reports).splitlines() for a in json.loads(line)["attributions"]]
    for verdict in ("altered", "misattributed"):
        hold(f"own quotations called {verdict}", sum(a["verdict"] == verdict for a in entries), 0, at_most=True)


def cpu():
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime


def peak(program, arguments, copies, corpus):
    """CPU seconds and peak memory in MB of `program` over so many copies of the corpus."""
    text = read(corpus).encode() * copies
    code = ("import resource, subprocess, sys; subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL, check=True); "
            "u = resource.getrusage(resource.RUSAGE_CHILDREN); print(u.ru_utime + u.ru_stime, u.ru_maxrss / 1024)")
    run = subprocess.run([sys.executable, "-c", code, program, *arguments], input=text, capture_output=True, check=True)
    return [float(x) for x in run.stdout.split()]


def extract(program, corpus):
    size = sum(len(json.loads(line)["text"].encode()) for line in read(corpus).splitlines()) / 1e6
    arguments = ["extract", "--jsonl", "--jobs", "1"]
    once = [peak(program, arguments, 1, corpus) for _ in range(3)]
    seconds, memory = (statistics.median(x) for x in zip(*once))
    more_seconds, more_memory = peak(program, arguments, 4, corpus)
    hold("MB of article text extracted in a second of one CPU", round(size / seconds, 1), 5)
    hold("memory for four times the articles, as a multiple", round(more_memory / memory, 2), 1.25, at_most=True)
    hold("time for four times the articles, as a multiple", round(more_seconds / seconds, 2), 5, at_most=True)


def speed(program, workload):
    before = cpu()
    with open(f"{workload}/articles.jsonl", "rb") as articles:
        run = subprocess.run([program, "check", "--jsonl", "--quotes", f"{workload}/bank"], stdin=articles,
                             stdout=subprocess.PIPE, check=False)
    hold("exit status of the large run", run.returncode, 1, at_most=True)
    with open(f"{workload}/reports.jsonl", "wb") as reports:
        reports.write(run.stdout)
    hold("articles answered", run.stdout.count(b"\n"), read(f"{workload}/articles.jsonl").count("\n"))
    hold("CPU seconds of the large run", round(cpu() - before, 2), 20, at_most=True)
    hold("peak memory in MB", resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024, 500, at_most=True)
    times = []
    for _ in range(9):
        start = time.perf_counter()
        subprocess.run([program, "check", "articles/faithful.md"], stdout=subprocess.DEVNULL, check=True)
        times.append(time.perf_counter() - start)
    hold("one draft from start to end in ms, median of 9", round(1000 * statistics.median(times), 1), 50, at_most=True)


if __name__ == "__main__":
    {f.__name__: f for f in (expected, quotes, german, drift, own, extract, speed)}[sys.argv[1]](*sys.argv[2:])
    sys.exit(1 if missed else 0)
