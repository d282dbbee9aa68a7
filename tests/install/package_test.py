#!/usr/bin/env python3
"""The Debian package that CPack makes is installed in a clean bookworm (debootstrap) with no more than it depends on, and
the program reads the seeds there; pictures say what they lack. Only with DATELINE_FULL=1, as root, with debootstrap."""
import os, pathlib, shutil, subprocess, sys, tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
BUILD = pathlib.Path(os.environ.get("DATELINE", ROOT / "build/dateline")).resolve().parent
MIRROR = "http://deb.debian.org/debian"
INSIDE = """set -e
export DEBIAN_FRONTEND=noninteractive LC_ALL=C.UTF-8
apt-get install -y -qq --no-install-recommends /tmp/dateline.deb >/dev/null
cd /tmp
dateline build seeds --db t.db
dateline events is:main --db t.db --format table | grep 'Musk invites Putin to Clubhouse'
dateline graph --db t.db -o t.html
dateline graph --db t.db -o t.svg 2>&1 | grep 'apt-get install graphviz'
test -e /usr/share/man/man1/dateline-events.1.gz -o -e /usr/share/man/man1/dateline-events.1
test -e /usr/share/bash-completion/completions/dateline
apt-get install -y -qq --no-install-recommends graphviz librsvg2-bin fonts-inter >/dev/null
dateline graph --db t.db -o t.png
dateline graph --style overview --db t.db -o o.png
"""


def run(*command, **more):
    done = subprocess.run([str(c) for c in command], text=True, capture_output=True, **more)
    if done.returncode:
        sys.exit(f"{' '.join(map(str, command))}\nended with {done.returncode}: {done.stdout[-3000:]}{done.stderr[-3000:]}")
    return done.stdout


def main():
    missing = [what for what, there in (("DATELINE_FULL=1", os.environ.get("DATELINE_FULL")), ("root", os.getuid() == 0),
                                        ("debootstrap", shutil.which("debootstrap")), ("cpack", shutil.which("cpack"))) if not there]
    if missing or os.environ.get("DATELINE_SANITIZED"):
        print(f"not run: {', '.join(missing) or 'sanitized'}")
        return 0
    with tempfile.TemporaryDirectory() as folder:
        run("cpack", "-G", "DEB", "-D", "CPACK_COMPONENTS_ALL=program", "-B", folder, cwd=BUILD)
        clean = pathlib.Path(folder, "clean")
        run("debootstrap", "--variant=minbase", "bookworm", clean, MIRROR)
        shutil.copy(next(pathlib.Path(folder).glob("dateline_*.deb")), clean / "tmp/dateline.deb")
        shutil.copytree(ROOT / "seeds", clean / "tmp/seeds")
        run("chroot", clean, "bash", "-c", INSIDE)
    print("the package works in a clean system")
    return 0


sys.exit(main())
