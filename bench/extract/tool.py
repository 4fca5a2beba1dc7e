"""An extractor of Python in a process of its own: python3 tool.py NAME PAGES. The protocol is that of ../turns/tool.ts."""

import json
import os
import resource
import sys
import time

NOTHING = {"text": "", "title": None, "date": None, "author": None}


def trafilatura(fast):
    from trafilatura import bare_extraction

    def read(document):
        if document is None:
            return NOTHING
        # It joins names by semicolons.
        author = document.author and document.author.replace("; ", ", ")
        return {"text": document.text or "", "title": document.title, "date": document.date, "author": author}

    return lambda html: bare_extraction(html, fast=fast, include_comments=False, with_metadata=True), read


def newspaper():
    from newspaper import Article

    def extract(html):
        article = Article("https://page.example/", language="en")
        article.download(input_html=html)
        article.parse()
        return article

    def read(article):
        date = article.publish_date and article.publish_date.isoformat()[:10]
        author = ", ".join(article.authors) or None
        return {"text": article.text, "title": article.title or None, "date": date or None, "author": author}

    return extract, read


TOOLS = {
    "trafilatura-fast": lambda: trafilatura(True),
    "trafilatura-standard": lambda: trafilatura(False),
    "newspaper": newspaper,
}

name, file = sys.argv[1:3]
extract, read = TOOLS[name]()
with open(file, encoding="utf-8") as stream:
    pages = json.load(stream)
out = os.fdopen(3, "w", encoding="utf-8")

for _ in sys.stdin:
    answers, failed = [], 0
    processor, wall = time.process_time(), time.perf_counter()
    for page in pages:
        try:
            answers.append(extract(page))
        except Exception:
            failed += 1
            answers.append(None)
    processor, wall = time.process_time() - processor, time.perf_counter() - wall
    megabytes = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    found = [NOTHING if answer is None else read(answer) for answer in answers]
    answer = {"failed": failed, "found": found}
    print(json.dumps({"processor": processor, "wall": wall, "megabytes": megabytes, "answer": answer}), file=out, flush=True)
