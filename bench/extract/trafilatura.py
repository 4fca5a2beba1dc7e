"""trafilatura in a process of its own: python3 trafilatura.py fast|standard PAGES. The protocol is that of tool.ts."""

import json
import os
import resource
import sys
import time

from importlib import import_module

# The folder of this file would shadow the package of the same name.
sys.path.pop(0)
bare_extraction = import_module("trafilatura").bare_extraction

mode, file = sys.argv[1:3]
with open(file, encoding="utf-8") as stream:
    pages = json.load(stream)
out = os.fdopen(3, "w", encoding="utf-8")


def answer_to(html):
    return bare_extraction(html, fast=mode == "fast", include_comments=False, with_metadata=True)


def found_in(document):
    if document is None:
        return {"text": "", "title": None, "date": None, "author": None}
    # It joins names by semicolons.
    author = document.author and document.author.replace("; ", ", ")
    return {"text": document.text or "", "title": document.title, "date": document.date, "author": author}


for _ in sys.stdin:
    answers, failed = [], 0
    processor, wall = time.process_time(), time.perf_counter()
    for page in pages:
        try:
            answers.append(answer_to(page))
        except Exception:
            failed += 1
            answers.append(None)
    processor, wall = time.process_time() - processor, time.perf_counter() - wall
    megabytes = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    found = [found_in(answer) for answer in answers]
    print(json.dumps({"processor": processor, "wall": wall, "megabytes": megabytes, "failed": failed, "found": found}), file=out, flush=True)
