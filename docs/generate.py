"""``make docs``: the pages of ``docs/`` that are made from the program and its data."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

import click

from docs.exports_page import exports_page
from tawatur.cli import main as cli
from tawatur.rules import LANGUAGES, Entry, Example, Rule, languages, load_language

DOCS = Path(__file__).parent
_MADE = "<!-- Written by make docs; what it says is mended in {}. -->\n"


def main() -> None:
    """Writes them."""
    for name, text in pages().items():
        path = DOCS / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")


def pages() -> Mapping[str, str]:
    """Each page's name under ``docs/`` and its text."""
    made = {f"languages/{code}.md": _language(code) for code in languages()} | {"cli.md": _commands()}
    return {name: "\n".join(lines) for name, lines in {**made, "exports.md": exports_page()}.items()}


def _commands() -> Iterator[str]:
    yield "# The command line\n"
    yield _MADE.format("src/tawatur/cli/")
    yield from _help(cli, "tawatur")
    context = click.Context(cli, info_name="tawatur")
    for name in cli.list_commands(context):
        command = cli.get_command(context, name)
        assert command is not None
        yield f"## tawatur {name}\n"
        yield from _help(command, f"tawatur {name}")
    yield "Exit status: 0 when all went well; 2 when something was not as it should be. What that was is a line on"
    yield "standard error that names the file and the place in it; everything else is read and written all the same.\n"


def _help(command: click.Command, name: str) -> Iterator[str]:
    with click.Context(command, info_name=name, terminal_width=100, max_content_width=100) as context:
        yield f"```\n{command.get_help(context)}\n```\n"


def _language(code: str) -> Iterator[str]:
    language = load_language(code)
    yield f"# {language.name} ({code})\n"
    yield _MADE.format(f"src/tawatur/languages/{code}/")
    yield f"Written {'from right to left' if language.direction == 'rtl' else 'from left to right'}.\n"
    for dimension, rules in sorted(language.rules.items()):
        yield f"## Rules of {dimension} ({len(rules)})\n"
        for rule in rules:
            yield from _rule(rule)
    yield "## Words\n"
    yield "A class of words is a file; a rule names it in braces.\n"
    yield "| class | forms | columns | what it holds |"
    yield "|---|---:|---|---|"
    for path in sorted((LANGUAGES / code).glob("lexicon/**/*.tsv"), key=lambda path: path.stem):
        yield _lexicon(path, language.classes.get(path.stem, ()))
    yield ""


def _rule(rule: Rule) -> Iterator[str]:
    """Its examples say what it is for."""
    yield f"`{rule.id}`\n"
    for example in rule.yes:
        value = f" = `{example.value}`" if example.value else ""
        yield f"- {_quoted(example)}: **{example.find}**{value}"
    for example in rule.no:
        yield f"- not in {_quoted(example)}"
    yield ""


def _quoted(example: Example) -> str:
    published = f" ({example.published})" if example.published else ""
    return f"“{' '.join(example.text.split())}”{published}"


def _lexicon(path: Path, entries: tuple[Entry, ...]) -> str:
    lines = path.read_text(encoding="utf-8").splitlines()
    said = " ".join(line.lstrip("# ") for line in lines if line.startswith("#"))
    columns = next((line for line in lines if line and not line.startswith("#")), "").split("\t")
    return f"| {path.stem} | {len(entries)} | {', '.join(columns)} | {said.replace('|', chr(0x2223))} |"


if __name__ == "__main__":
    main()
