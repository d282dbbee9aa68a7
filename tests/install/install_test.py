#!/usr/bin/env python3
"""What is installed works: the program, its man pages and completions; a program of somebody else's builds against the
library by find_package and by pkg-config; every public header compiles alone, without what stands behind the rooms."""
import os, pathlib, re, shutil, subprocess, sys, tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
BUILD = pathlib.Path(os.environ.get("DATELINE", ROOT / "build/dateline")).resolve().parent
SAID = "2021-05-03  Nokia opens factory"


def run(*command, **more):
    done = subprocess.run([str(c) for c in command], text=True, capture_output=True, **more)
    if done.returncode:
        sys.exit(f"{' '.join(map(str, command))}\nended with {done.returncode}: {done.stdout[-3000:]}{done.stderr[-3000:]}")
    return done.stdout


def headers(prefix, folder):
    """Each header on its own; none but graph.hpp brings Boost.Graph, none the others."""
    behind = re.compile(r"boost/spirit|yaml-cpp/|sqlite3\.h|unicode/|libxml/|CLI/")
    for header in sorted((prefix / "include/dateline").rglob("*.hpp")):
        source = pathlib.Path(folder, "alone.cpp")
        source.write_text(f'#include "{header}"\n')
        listed = run("g++", "-std=c++20", "-M", f"-I{prefix}/include", source)
        if found := behind.search(listed):
            sys.exit(f"{header.name} includes {found.group()}")
        if "boost/graph" in listed and header.name != "graph.hpp":
            sys.exit(f"{header.name} includes Boost.Graph")
        run("g++", "-std=c++20", "-fsyntax-only", f"-I{prefix}/include", source)


def main():
    if os.environ.get("DATELINE_SANITIZED"):
        return 0
    with tempfile.TemporaryDirectory() as folder:
        prefix = pathlib.Path(folder, "prefix")
        run("cmake", "--install", BUILD, "--prefix", prefix)
        assert run(prefix / "bin/dateline", "when", "yesterday", "--on", "2021-03-01", "--format", "table").startswith("2021-02-28")
        for wanted in ("share/man/man1/dateline.1", "share/man/man1/dateline-events.1", "share/man/man7/dateline-query.7",
                       "share/bash-completion/completions/dateline", "share/zsh/vendor-completions/_dateline",
                       "share/fish/vendor_completions.d/dateline.fish", "share/dateline/timeline.schema.json"):
            if not (prefix / wanted).exists():
                sys.exit(f"{wanted} is not installed")
        headers(prefix, folder)
        example = pathlib.Path(folder, "example")
        run("cmake", "-S", ROOT / "tests/install", "-B", example, "-G", "Ninja", f"-DCMAKE_PREFIX_PATH={prefix}")
        run("cmake", "--build", example)
        said = run(example / "example")
        if SAID not in said:
            sys.exit(f"the example says {said!r}")
        if shutil.which("pkg-config"):
            pc = next(prefix.rglob("dateline.pc"))
            text = re.sub(r"(?m)^prefix=.*", f"prefix={prefix}", pc.read_text())
            pc.write_text(text)
            flags = run("pkg-config", "--cflags", "--libs", "dateline", env={**os.environ, "PKG_CONFIG_PATH": str(pc.parent)}).split()
            run("g++", ROOT / "tests/install/example.cpp", "-o", example / "by_pkg_config", *flags)
            if SAID not in run(example / "by_pkg_config"):
                sys.exit("the example built by pkg-config says something else")
    print("what is installed works")
    return 0


sys.exit(main())
