"""Tab in bash, zsh and fish behind pacsh, at a terminal: PACSH SHELL, in a folder with some files."""
import os
import shutil
import sys

from terminal import Terminal

pacsh, shell = sys.argv[1:3]
folder = os.getcwd()
# The shell finds pacsh as people's does.
environment = {"PATH": os.path.dirname(pacsh) + ":" + os.environ["PATH"], "PS1": "> ", "fish_greeting": ""}
arguments = {
    "bash": ["--norc", "--noprofile", "-i"], "zsh": ["-f", "-i"], "fish": ["--no-config", "-i"],
}[shell]
program = shutil.which(shell)
assert program, f"{shell} is not installed; scripts/prerequisites peers installs it"
terminal = Terminal(program, arguments, columns=100, environment=environment, directory=folder)
terminal.settle()
setup = {
    "bash": "PS1='> '; bind 'set enable-bracketed-paste off'; source <(pacsh completion bash)",
    "zsh": "PS1='> '; autoload -U compinit && compinit -u -D && source <(pacsh completion zsh)",
    "fish": "function fish_prompt; echo '> '; end; pacsh completion fish | source",
}[shell]
terminal.type(setup + "; echo re''ady\r")
terminal.until(lambda: "ready" in terminal.raw)
terminal.settle()


def becomes(typed, wanted):
    """Tab makes one line of another."""
    terminal.type(typed)
    terminal.settle(0.2)
    terminal.key("tab")
    terminal.until(lambda: terminal.before().split("> ", 1)[-1] == wanted, f"'{wanted}' of '{typed}'")
    clear()


def lists(typed, *wanted):
    """Tab shows what there is."""
    terminal.type(typed)
    terminal.settle(0.2)
    terminal.key("tab", "tab")
    for text in wanted:
        terminal.until(text)
    clear()


def clear():
    """Drops the line."""
    terminal.settle(0.2)
    terminal.key("^C")
    terminal.settle(0.2)
    terminal.type("clear\r")
    terminal.settle(0.3)


try:
    becomes("pacsh whoa", "pacsh whoami ")
    becomes("pacsh find nm --sin", "pacsh find nm --since ")
    becomes("pacsh find --since yest", "pacsh find --since yesterday ")
    becomes("pacsh --format=cs", "pacsh --format=csv ")
    becomes("pacsh -p workp", "pacsh -p workplace ")
    becomes("pacsh connect WORKPLACE@127", "pacsh connect WORKPLACE@127.0.0.1:104 ")
    becomes("pacsh find AccessionNum", "pacsh find AccessionNumber=")
    becomes("pacsh move 1 --modality NM,SE", "pacsh move 1 --modality NM,SEG ")
    becomes("pacsh -f nigh", "pacsh -f night\\ one.pacsh ")
    becomes("pacsh move --from li", "pacsh move --from list.csv ")
    becomes("pacsh -o stu", "pacsh -o studies/")
    lists("pacsh --log-", "--log-level", "--log-file")
except AssertionError as error:
    print(f"{shell}: {error}\n{terminal.screen()}")
else:
    print("done")
