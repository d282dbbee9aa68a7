#!/usr/bin/env python3
"""Every example of the manual (`dateline help PAGE`) gives what is shown under it; every command and option is
documented, in the manual, on the short page and in the completion scripts; man pages are well formed.

Examples are `$ command` lines, each followed by what it prints (errors included); a line `...` stands for any lines, and
`...` within a line for any text. They run in a folder with the seeds and a store of them; a command without output shown
may print anything but must end with status 0."""
import json, os, pathlib, re, shutil, subprocess, sys, tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
PROGRAM = os.path.abspath(os.environ.get("DATELINE", ROOT / "build/dateline"))
failed = 0


def complain(text):
    global failed
    failed += 1
    print(text)


def run(command, folder, **more):
    env = {**os.environ, "DATELINE_FORMAT": "table", "NO_COLOR": "1", "HOME": folder, "PATH": os.path.dirname(PROGRAM) + ":" + os.environ["PATH"]}
    env.pop("XDG_CONFIG_HOME", None)
    return subprocess.run(["bash", "-c", command], cwd=folder, env=env, text=True, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                          stderr=subprocess.STDOUT, timeout=120, **more)


def same(shown, got):
    squeeze = lambda text: "\n".join(re.sub(r" +", " ", line).rstrip() for line in text.strip("\n").splitlines())
    pattern = re.escape(squeeze(shown)).replace(r"\.\.\.", ".*?")
    return re.fullmatch(pattern, squeeze(got), re.S) is not None


def examples(page):
    """(command, output shown) of a page's EXAMPLES."""
    found = re.search(r"(?ms)^EXAMPLES\n(.*?)(?=^[A-Z ]+\n|\Z)", page)
    if not found:
        return
    text = re.sub(r"(?m)^  ", "", found.group(1))
    for part in re.split(r"(?m)^\$ ", text)[1:]:
        command, _, output = part.partition("\n")
        yield command, output.rstrip()


def main():
    with tempfile.TemporaryDirectory() as folder:
        names = re.findall(r"(?m)^  ([a-z]+)  ", run("dateline -h", folder).stdout)
        topics = ["query", "dates", "formats", "store", "exit-codes", "config"]
        ran = 0
        scripts = {shell: run(f"dateline completion {shell}", folder).stdout for shell in ("bash", "zsh", "fish")}
        if len(names) < 15:
            complain(f"dateline -h lists only {names}")
        for name in [""] + names + topics:
            page = run(f"dateline help {name}", folder).stdout
            if name in names or not name:
                short = run(f"dateline {name} -h", folder).stdout
                if len(short.splitlines()) > 34:
                    complain(f"dateline {name} -h does not fit one screen: {len(short.splitlines())} lines")
                for option in set(re.findall(r"(?m)^  (?:-\w, )?(--[a-z-]+)", short)):
                    if option not in page:
                        complain(f"dateline help {name} lacks {option}")
                    for shell, script in scripts.items():
                        if name and (option.removeprefix("--") if shell == "fish" else option) not in script:
                            complain(f"completion {shell} lacks {option} of {name}")
                for line in short.splitlines():
                    if re.match(r"  (-\w, )?--[a-z-]+( [A-Z]+)?$", line):
                        complain(f"dateline {name}: an option without a description: {line}")
            if "EXAMPLES" not in page:
                complain(f"dateline help {name} has no example")
            here = pathlib.Path(folder, "at-" + (name or "program"))
            here.mkdir()
            shutil.copytree(ROOT / "seeds", here / "seeds")
            run("dateline build seeds --quiet", str(here))
            for command, shown in examples(page):
                ran += 1
                done = run(command, str(here))
                if shown and not same(shown, done.stdout):
                    complain(f"{name}: $ {command}\n{done.stdout}--- is not what the manual shows:\n{shown}\n")
                elif not shown and done.returncode:
                    complain(f"{name}: $ {command}\nended with {done.returncode}: {done.stdout}")
        for shell in scripts:
            if shutil.which(shell):
                pathlib.Path(folder, "completion").write_text(scripts[shell])
                done = run(f"{shell} -n completion", folder)
                if done.returncode:
                    complain(f"completion {shell}: {done.stdout}")
        complete(folder, scripts["bash"])
        man_pages(folder, names + topics)
        fields(folder)
    print(f"{ran} examples of the manual run, {failed} complaints")
    return 1 if failed or ran < 30 else 0


def complete(folder, script):
    """What bash offers after some words."""
    pathlib.Path(folder, "dateline.bash").write_text(script)
    for line, wanted in [("dateline ev", "events"), ("dateline events --gr", "--group-by"), ("dateline events si", "since:"),
                         ("dateline help que", "query"), ("dateline events is:ma", "main"), ("dateline events --format j", "jsonl")]:
        words = re.split(r"(?<=:)|(?=:)| ", line) if False else re.findall(r":|[^ :]+", line)
        quoted = " ".join(f"'{w}'" for w in words)
        done = run(f"""source dateline.bash; COMP_LINE='{line}'; COMP_POINT=${{#COMP_LINE}}; COMP_WORDS=({quoted});
                       COMP_CWORD={len(words) - 1}; _dateline; printf '%s\\n' "${{COMPREPLY[@]}}" """, folder)
        if wanted not in done.stdout.split():
            complain(f"bash offers {done.stdout.split()} after {line!r}, not {wanted}")


def man_pages(folder, names):
    run("dateline help --man-pages man", folder)
    made = {p.name for p in pathlib.Path(folder, "man").glob("*")}
    for name in names:
        if not {f"dateline-{name}.1", f"dateline-{name}.7"} & made:
            complain(f"no man page of {name}")
    for page in pathlib.Path(folder, "man").glob("*"):
        text = page.read_text()
        if not text.startswith(".TH DATELINE") or ".SH NAME" not in text or ".SH DESCRIPTION" not in text:
            complain(f"{page.name} is no man page")
        if shutil.which("groff"):
            done = run(f"groff -k -man -Tutf8 -ww {page} > /dev/null", folder)
            if done.stdout.strip():
                complain(f"{page.name}: {done.stdout}")


def fields(folder):
    """The names that `help formats` gives are those of the outputs."""
    shutil.copytree(ROOT / "seeds", pathlib.Path(folder, "seeds"))
    run("dateline build seeds --quiet", folder)
    page = re.sub(r"\s+", " ", run("dateline help formats", folder).stdout.partition("FIELDS OF AN EVENT")[2])
    documented = {format: set(re.findall(format + r" ([a-z_.]+)", page)) for format in ("JSON", "CSV", "SQL")}
    csv = run("dateline events --format csv --limit 1", folder).stdout.splitlines()[0].strip().split(",")
    event = json.loads(run("dateline events is:main --format jsonl --limit 1", folder).stdout)
    keys = {k for k in event if k != "date"} | {"date." + k for k in event["date"]} | {"corrections"}
    import sqlite3
    view = {row[1] for row in sqlite3.connect(pathlib.Path(folder, "out/timeline.db")).execute("PRAGMA table_info(events)")}
    for format, written in (("CSV", set(csv)), ("JSON", keys), ("SQL", view)):
        if documented[format] - {"the"} != written:
            complain(f"help formats and {format} differ: {documented[format] ^ written}")


sys.exit(main())
