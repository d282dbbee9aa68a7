#!/usr/bin/env python3
"""Runs the cases: files under tests/cases and tests/errors, each a sentence, its input and what is expected.

    The first lines say what the case shows.
    --- file wednesday.txt        the lines up to the next --- go into this file of a fresh folder
    --- run dateline ...          a shell command there; `dateline` is the program under test
    --- out                       its standard output is exactly these lines
    --- out has                   each of these lines stands in its standard output (white space squeezed)
    --- out lacks                 none of these strings does
    --- err has                   each of these lines stands in its standard error
    --- err                       its standard error is exactly these lines
    --- status 2                  its exit status (0 when not said)

A case may run several commands. Output is asked for as tables (DATELINE_FORMAT=table) unless a command says otherwise.
    cases_test.py [CASE...]       only these files
"""
import concurrent.futures, os, pathlib, re, subprocess, sys, tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]


def blocks(text):
    """[(header words, body)] of a case; the first has an empty header."""
    parts = re.split(r"(?m)^--- (.*)\n", text)
    yield "", parts[0]
    yield from zip(parts[1::2], parts[2::2])


def squeeze(s):
    return " ".join(s.split())


def run(path):
    """List of complaints about a case."""
    complaints, result, checked_status = [], None, True

    def close():
        if result is not None and not checked_status and result.returncode != 0:
            complaints.append(f"status {result.returncode}, not 0: {result.args}\n{result.stderr.strip()}")

    with tempfile.TemporaryDirectory() as folder:
        env = {**os.environ, "DATELINE_FORMAT": "table", "NO_COLOR": "1", "LC_ALL": "C.UTF-8", "ROOT": str(ROOT)}
        env["PATH"] = os.path.dirname(os.path.abspath(os.environ.get("DATELINE", ROOT / "build/dateline"))) + ":" + env["PATH"]
        for header, body in blocks(path.read_text(encoding="utf8")):
            word, _, rest = header.partition(" ")
            if word == "file":
                target = pathlib.Path(folder, rest)
                target.parent.mkdir(parents=True, exist_ok=True)
                target.write_text(body, encoding="utf8")
            elif word == "run":
                close()
                result = subprocess.run(["bash", "-c", rest + "\n" + body], cwd=folder, env=env, capture_output=True, text=True,
                                        timeout=120, stdin=subprocess.DEVNULL, errors="replace")
                checked_status = False
            elif word == "status":
                checked_status = True
                if result.returncode != int(rest):
                    complaints.append(f"status {result.returncode}, not {rest}: {result.args}\n{result.stderr.strip()}")
            elif word in ("out", "err"):
                got = result.stdout if word == "out" else result.stderr
                if rest == "" and got.rstrip() != body.rstrip():
                    complaints.append(f"std{word} is not as expected; it is\n{got}")
                for line in body.splitlines() if rest else []:
                    if line.strip() and (squeeze(line) in squeeze(got)) != (rest == "has"):
                        complaints.append(f"std{word} {'lacks' if rest == 'has' else 'has'}: {line}\n  it is\n{got}")
            elif word:
                complaints.append(f"no such block: --- {header}")
        close()
        if result is None:
            complaints.append("runs nothing")
    return complaints


def main():
    paths = [pathlib.Path(a) for a in sys.argv[1:]] or sorted([*ROOT.glob("tests/cases/**/*.case"), *ROOT.glob("tests/errors/**/*.case")])
    failed = 0
    with concurrent.futures.ThreadPoolExecutor(2) as pool:
        for path, complaints in zip(paths, pool.map(run, paths)):
            if complaints:
                failed += 1
                print(f"FAILED {path.relative_to(ROOT) if path.is_absolute() else path}: " + "\n  ".join(complaints))
    print(f"{len(paths) - failed} cases as expected, {failed} not")
    return 1 if failed or not paths else 0


sys.exit(main())
