#!/usr/bin/env python3
"""What somebody at a terminal sees: a table that fits it, colour only there, progress after half a second, a clean end
by ^C, and what bash, zsh and fish offer when Tab is pressed (those shells that are installed). Each runs in a terminal
of its own (a pty) of a known width. `terminal_test.py --show` prints the screens."""
import fcntl, json, os, pathlib, pty, random, re, select, shutil, signal, struct, subprocess, sys, tempfile, termios, time, unicodedata

ROOT = pathlib.Path(__file__).resolve().parents[2]
PROGRAM = os.path.abspath(os.environ.get("DATELINE", ROOT / "build/dateline"))
SHOW = "--show" in sys.argv
failed = 0


def complain(text):
    global failed
    failed += 1
    print(text)


class Terminal:
    """A program in a terminal of its own; its standard error is the terminal too unless `err` is said."""

    def __init__(self, command, folder, columns=80, **env):
        self.said = b""
        ours, theirs = pty.openpty()
        fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 40, columns, 0, 0))
        base = {k: v for k, v in os.environ.items() if not k.startswith(("DATELINE_", "NO_COLOR"))}
        path = os.path.dirname(PROGRAM) + ":" + base["PATH"]
        self.process = subprocess.Popen(command, cwd=folder, stdin=theirs, stdout=theirs, stderr=theirs, start_new_session=True,
                                        preexec_fn=lambda: fcntl.ioctl(0, termios.TIOCSCTTY, 0),
                                        env={**base, "TERM": "xterm", "LC_ALL": "C.UTF-8", "HOME": str(folder), "PATH": path, **env})
        os.close(theirs)
        self.ours = ours

    def read_until(self, wanted=None, seconds=60):
        """Reads what the program says until `wanted` (a pattern) stands there, or to its end."""
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            if wanted and re.search(wanted, self.text()):
                return True
            if select.select([self.ours], [], [], 0.1)[0]:
                try:
                    got = os.read(self.ours, 65536)
                except OSError:
                    return False
                if not got:
                    return False
                self.said += got
        return False

    def text(self):
        return self.said.decode("utf8", "replace")

    def write(self, text):
        os.write(self.ours, text.encode())

    def end(self, seconds=60):
        self.read_until(None, seconds)
        status = self.process.wait(seconds)
        os.close(self.ours)
        if SHOW:
            print(f"--- {' '.join(map(str, self.process.args))}\n{self.text()}")
        return status, self.text()


def shown_width(line):
    return sum(0 if unicodedata.combining(c) else 2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in line)


def plain(text):
    return re.sub(r"\x1b\[[0-9;]*[a-zA-Z]", "", text).replace("\r", "")


def tables(folder):
    for columns in (60, 80, 132):
        status, text = Terminal([PROGRAM, "events", "is:main"], folder, columns).end()
        if status or "Musk" not in text or "DATE" not in text:
            complain(f"no table at {columns} columns: {status} {text}")
        wide = [line for line in plain(text).split("\n") if shown_width(line) > columns]
        if wide:
            complain(f"a table of {columns} columns has wider lines: {wide}")
        if "\x1b[1m" not in text:
            complain("a table at a terminal has no colour")
    if "\x1b[" in Terminal([PROGRAM, "events", "is:main"], folder, NO_COLOR="1").end()[1]:
        complain("NO_COLOR is not honoured")
    if "\x1b[" in subprocess.run([PROGRAM, "events", "is:main", "--format", "table"], cwd=folder, capture_output=True, text=True).stdout:
        complain("a table in a pipe has colour")


def write_articles(path, count):
    draw = random.Random(5)
    people = ["Angela Merkel", "Emmanuel Macron", "Joe Biden", "Tim Cook", "Vladimir Putin", "Boris Johnson"]
    acts, places = ["visited", "praised", "invited", "criticized", "sued"], ["Paris", "London", "Berlin", "Moscow", "Madrid"]
    with open(path, "w") as out:
        for n in range(count):
            text = " ".join(f"{draw.choice(people)} {draw.choice(acts)} {draw.choice(people)} in {draw.choice(places)} on "
                            f"{draw.randint(1, 28)} March {draw.randint(1980, 2020)}." for _ in range(25))
            out.write(json.dumps({"id": f"a{n}", "date": "2021-02-15", "title": f"Note {n}", "text": text}) + "\n")


def progress(folder):
    count = 6000  # enough to be at it for seconds on a fast machine
    write_articles(folder / "many.jsonl", count)
    build = Terminal([PROGRAM, "build", "many.jsonl", "--db", "many.db", "--threads", "1"], folder)
    if not build.read_until(r"MB/s", 30):
        complain(f"no progress at a terminal: {build.text()!r}")
    if not build.read_until(r"left", 30):
        complain(f"progress does not say how long it will take: {build.text()!r}")
    build.write("\x03")
    status, text = build.end()
    if status != 130 or "are kept, the next build goes on from there" not in text:
        complain(f"^C ends a build with {status}: {text!r}")
    kept = int(re.search(r"stopped; (\d+) article", text).group(1))
    done = subprocess.run([PROGRAM, "build", "many.jsonl", "--db", "many.db"], cwd=folder, capture_output=True, text=True)
    if done.returncode or not re.search(f"{count - kept} articles read, .*{kept} unchanged", done.stderr):
        complain(f"after ^C kept {kept}, the next build says {done.stderr!r}")
    if "MB/s" in done.stderr:
        complain("progress is shown where standard error is no terminal")
    status, text = Terminal([PROGRAM, "build", "seeds", "--db", "quiet.db", "--quiet"], folder).end()
    if text:
        complain(f"--quiet says {text!r}")


def offers(shell, folder, typed, wanted):
    """Presses Tab behind `typed` and looks for what must be offered or filled in."""
    start = {"bash": ["bash", "--norc", "--noprofile", "-i"], "zsh": ["zsh", "-f", "-i"], "fish": ["fish", "--no-config", "-i"]}
    load = {"bash": "bind 'set show-all-if-ambiguous on'; bind 'set page-completions off'; source dateline.bash; echo rea'dy'",
            "zsh": "autoload -Uz compinit; compinit -u -D; source ./dateline.zsh; echo rea'dy'", "fish": ""}
    if shell == "fish":  # its own way to ask
        done = subprocess.run(["fish", "--no-config", "-c", f"source dateline.fish; complete -C '{typed}'"], cwd=folder, text=True,
                              capture_output=True, env={**os.environ, "HOME": str(folder), "PATH": os.path.dirname(PROGRAM) + ":" + os.environ["PATH"]})
        text = done.stdout
    else:
        terminal = Terminal(start[shell], folder, 120, PS1="> ")
        terminal.write(load[shell] + "\n")
        if not terminal.read_until(r"ready", 20):
            complain(f"{shell} does not start: {terminal.text()!r}")
        before = len(terminal.said)
        terminal.write(typed + "\t\t")
        terminal.read_until(re.escape(wanted), 5)
        text = plain(terminal.said[before:].decode("utf8", "replace"))
        if SHOW:
            print(f"--- {shell}: {typed}<Tab>\n{text}")
        terminal.process.send_signal(signal.SIGKILL)
        terminal.process.wait()
        os.close(terminal.ours)
    if wanted not in text:
        complain(f"{shell} offers {text!r} after {typed!r}, not {wanted}")


def completion(folder):
    for shell in ("bash", "zsh", "fish"):
        script = subprocess.run([PROGRAM, "completion", shell], capture_output=True, text=True).stdout
        (folder / f"dateline.{shell}").write_text(script)
        if not shutil.which(shell):
            continue
        for typed, wanted in [("dateline ev", "events"), ("dateline events --gr", "--group-by"), ("dateline events --group-by mo", "month"),
                              ("dateline graph --style ov", "overview"), ("dateline export --format gra", "graphml"),
                              ("dateline events sinc", "since:"), ("dateline events is:merg", "is:merged"),
                              ("dateline help exit", "exit-codes"), ("dateline gazetteer com", "compile"),
                              ("dateline build many.js", "many.jsonl"), ("dateline events --db man", "many.")]:
            offers(shell, folder, typed, wanted)


def main():
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        shutil.copytree(ROOT / "seeds", folder / "seeds")
        subprocess.run([PROGRAM, "build", "seeds", "--quiet"], cwd=folder, check=True)
        tables(folder)
        progress(folder)
        completion(folder)
    print("a terminal shows what it should" if not failed else f"{failed} complaints")
    return 1 if failed else 0


sys.exit(main())
