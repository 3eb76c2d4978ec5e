"""Holds what the scorers printed against the floors. Says each figure and its floor; exits 1 where one is missed.

    floors.py expected FILE | quotes FILE | drift FILE | own FILE REPORTS | speed PROGRAM WORKLOAD
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


def quotes(path):
    score = json.loads(read(path))["all"]
    hold("quoted-run F1", 100 * score["runs"]["F1"], 96)
    hold("run speaker, all", 100 * score["runs_speaker_all"]["end_to_end"], 72)
    hold("run speaker, direct", 100 * score["runs_speaker_direct"]["end_to_end"], 84)


def drift_line(path):
    line = re.search(r"^all: found ([\d.]+)%, judged ([\d.]+)%, named ([\d.]+)% of (\d+) marked; found ([\d.]+)% of "
                     r"\d+ unmarked; (\d+) false alarms", read(path), re.M)
    return [float(x) for x in line.groups()]


def drift(path):
    found, judged, named, _, unmarked, alarms = drift_line(path)
    hold("marked copies found", found, 97)
    hold("marked copies judged", judged, 93)
    hold("marked copies named", named, 88)
    hold("unmarked copies found", unmarked, 97)
    hold("false alarms", alarms, 5, at_most=True)


def own(path, reports):
    hold("own quotations judged verified", drift_line(path)[1], 98)
    altered = sum(a["verdict"] == "altered" for line in read(reports).splitlines() for a in json.loads(line)["attributions"])
    hold("own quotations called altered", altered, 0, at_most=True)


def cpu():
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime


def speed(program, workload):
    before = cpu()
    with open(f"{workload}/articles.jsonl", "rb") as articles:
        run = subprocess.run([program, "check", "--jsonl", "--quotes", f"{workload}/bank"], stdin=articles,
                             stdout=subprocess.PIPE, check=False)
    hold("exit status of the large run", run.returncode, 1, at_most=True)
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
    {f.__name__: f for f in (expected, quotes, drift, own, speed)}[sys.argv[1]](*sys.argv[2:])
    sys.exit(1 if missed else 0)
