#!/usr/bin/env python3
"""A build that is killed (kill -9) at any moment leaves a store that opens, holds every article that it holds whole, and
answers; the next build goes on, and in the end the store says what one says that nobody killed. Three times; fifty times
with DATELINE_FULL=1 (./run test --full). Then: two builds at once, and a reader while a build runs."""
import json, os, pathlib, random, signal, sqlite3, subprocess, sys, tempfile, time

ROOT = pathlib.Path(__file__).resolve().parents[2]
PROGRAM = os.path.abspath(os.environ.get("DATELINE", ROOT / "build/dateline"))
FULL = bool(os.environ.get("DATELINE_FULL"))
WHO = ["Angela Merkel", "Emmanuel Macron", "Joe Biden", "Tim Cook", "Vladimir Putin", "Boris Johnson"]
WHAT = ["visited", "praised", "met", "invited", "sued", "criticized"]


def write_articles(path, count):
    draw = random.Random(7)
    with open(path, "w") as out:
        for n in range(count):
            day = f"2021-{1 + n % 12:02}-{1 + n % 28:02}"
            lines = [f"{draw.choice(WHO)} {draw.choice(WHAT)} {draw.choice(WHO)} on {d}." for d in ("Monday", "Tuesday", "3 May 2020")]
            out.write(json.dumps({"id": f"a{n}", "date": day, "title": f"Note {n}", "text": " ".join(lines)}) + "\n")


def run(*arguments, expect=(0,)):
    done = subprocess.run([PROGRAM, *map(str, arguments)], capture_output=True, text=True, timeout=300)
    if done.returncode not in expect:
        sys.exit(f"dateline {' '.join(map(str, arguments))}\nended with {done.returncode}: {done.stderr}")
    return done.stdout


def check(db):
    """Articles that the store holds, each of them whole."""
    if not db.exists():
        return 0
    done = subprocess.run([PROGRAM, "status", "--db", db, "--format", "jsonl"], capture_output=True, text=True)
    if done.returncode == 3 and "is empty" in done.stderr:
        return 0
    if done.returncode:
        sys.exit(f"after a kill the store does not open: {done.stderr}")
    run("events", "--db", db, "--format", "jsonl", expect=(0, 1))
    connection = sqlite3.connect(db)
    verdict = connection.execute("PRAGMA integrity_check").fetchone()[0]
    halves = connection.execute("""SELECT count(*) FROM article a WHERE number NOT IN (SELECT article FROM told)
        OR 3 <> (SELECT count(*) FROM sentence WHERE article = a.number)
        OR 6 <> (SELECT count(*) FROM mention WHERE article = a.number)
        OR 3 <> (SELECT count(*) FROM time WHERE article = a.number)""").fetchone()[0]
    broken = connection.execute("PRAGMA foreign_key_check").fetchall()
    connection.close()
    if verdict != "ok" or halves or broken:
        sys.exit(f"after a kill the store is {verdict}; {halves} articles are not whole, {len(broken)} loose rows")
    return json.loads(done.stdout)["articles"]


def lock_amid_a_build(articles, db):
    """Somebody else writes for longer than a build waits, between two of its transactions: it says so and ends."""
    build = subprocess.Popen([PROGRAM, "build", articles, "--db", db, "--published", "2021-06-18"], stderr=subprocess.PIPE, text=True)
    time.sleep(0.05)
    other = sqlite3.connect(db, timeout=30, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    said = build.communicate()[1]
    other.execute("ROLLBACK")
    other.close()
    amid = build.returncode == 3 and "another build is writing it" in said
    if not amid and build.returncode != 0:
        sys.exit(f"a build that cannot write ends with {build.returncode}: {said}")
    check(db)


def main():
    kills = 50 if FULL else 3
    draw = random.Random(11)
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        articles, db, whole = folder / "a.jsonl", folder / "t.db", folder / "whole.db"
        write_articles(articles, 3000)
        began = time.monotonic()
        run("build", articles, "--db", whole)
        length = time.monotonic() - began
        seen = 0
        for n in range(kills):
            again = ["--published", "2021-06-15"] if n % 2 else []  # other hashes: articles that are there are replaced
            build = subprocess.Popen([PROGRAM, "build", articles, "--db", db, *again], stderr=subprocess.DEVNULL)
            time.sleep(draw.uniform(0.02, length * 1.1))
            build.send_signal(signal.SIGKILL)
            build.wait()
            now = check(db)
            if now < seen:
                sys.exit(f"kill {n}: {seen} articles were there, now {now}")
            seen = now
        run("build", articles, "--db", db)
        if run("events", "--db", db, "--format", "jsonl") != run("events", "--db", whole, "--format", "jsonl"):
            sys.exit("a store that was killed and went on says something else")
        for view in ("articles", "sentences", "mentions", "times", "names", "merges", "roles"):
            rows = [set(sqlite3.connect(f"file:{f}?mode=ro", uri=True).execute(f"SELECT * FROM {view}")) for f in (db, whole)]
            if rows[0] != rows[1]:
                sys.exit(f"a store that was killed and went on has other {view}: {list(rows[0] ^ rows[1])[:3]}")
        build = subprocess.Popen([PROGRAM, "build", articles, "--db", db, "--published", "2021-06-16"], stderr=subprocess.PIPE, text=True)
        other = subprocess.Popen([PROGRAM, "build", articles, "--db", db, "--published", "2021-06-17"], stderr=subprocess.PIPE, text=True)
        while build.poll() is None:
            began = time.monotonic()
            run("events", "who:Merkel", "--limit", 1, "--db", db)
            if time.monotonic() - began > 5:
                sys.exit("a reader waits for a build")
        for b in (build, other):
            said = b.communicate()[1]
            if b.returncode not in (0, 3) or b.returncode == 3 and "another build is writing it" not in said:
                sys.exit(f"of two builds at once one ends with {b.returncode}: {said}")
        check(db)
        if FULL:
            lock_amid_a_build(articles, db)
    print(f"{kills} kills survived")
    return 0


sys.exit(main())
