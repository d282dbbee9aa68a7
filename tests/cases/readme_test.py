#!/usr/bin/env python3
"""Every command shown in README.md gives the output shown under it.

A ```console block holds `$ command` lines, each followed by what it prints. A line `...` stands for any lines. Commands
run one after the other in a copy of the tree's seeds, with `dateline` for build/dateline; `./run` lines are not run here
(they are what runs this test). A ```cpp block stands in the test of the library, white space aside."""
import os, pathlib, re, shutil, subprocess, sys, tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]


def commands(text):
    for block in re.findall(r"(?ms)^```console\n(.*?)^```", text):
        for part in re.split(r"(?m)^\$ ", block)[1:]:
            command, _, output = part.partition("\n")
            yield command, output.rstrip()


def same(shown, got):
    pattern = ".*?".join(re.escape(p) for p in re.split(r"(?m)^\.\.\.$", shown))
    return re.fullmatch(pattern, got, re.S) is not None


def main():
    failed = ran = 0
    program = os.path.abspath(os.environ.get("DATELINE", ROOT / "build/dateline"))
    with tempfile.TemporaryDirectory() as folder:
        shutil.copytree(ROOT / "seeds", pathlib.Path(folder, "seeds"))
        env = {**os.environ, "DATELINE_FORMAT": "table", "NO_COLOR": "1", "PATH": os.path.dirname(program) + ":" + os.environ["PATH"]}
        for command, shown in commands((ROOT / "README.md").read_text(encoding="utf8")):
            if command.startswith(("./run", "git ")):
                continue
            ran += 1
            done = subprocess.run(["bash", "-c", command + " 2>&1"], cwd=folder, env=env, capture_output=True, text=True, timeout=120)
            if not same(shown, done.stdout.rstrip()):
                failed += 1
                print(f"$ {command}\n{done.stdout}--- is not what README.md shows:\n{shown}\n")
    squeezed = lambda text: re.sub(r"\s+", "", text)
    library = squeezed((ROOT / "tests/unit/pipeline/library_test.cpp").read_text(encoding="utf8"))
    for block in re.findall(r"(?ms)^```cpp\n(.*?)^```", (ROOT / "README.md").read_text(encoding="utf8")):
        example = squeezed("".join(line for line in block.splitlines() if not line.startswith("#include")))
        if example not in library:
            failed += 1
            print(f"tests/unit/pipeline/library_test.cpp does not hold README.md's example:\n{block}")
    print(f"{ran - failed} commands of README.md as shown, {failed} not")
    return 1 if failed or not ran else 0


sys.exit(main())
