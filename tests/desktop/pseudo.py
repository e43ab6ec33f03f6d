"""A language that nobody speaks: every letter changed, everything longer, the gaps kept.

What stays in plain letters on screen has no translation; what does not fit has no room for German.
"""

import re
import subprocess
import sys
import xml.etree.ElementTree as ET
from pathlib import Path

from PySide6.QtCore import QLocale, Qt

from pullquote.resources import resource

__all__ = ["PLAIN", "compile_translation", "pseudo", "write"]

PLAIN = re.compile(r"[A-Za-z]{2,}")
"""Words that are not of this language."""

_KEPT = re.compile(r"(\{[^}]*\}|<[^>]*>|&(?=\w))")
_LETTERS = str.maketrans(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz",
    "ÀßÇĐÈƑĜĤÌĴĶĻḾŃÒṔǪŔŠŢÙṼŴẊÝŽàƀçđèƒĝĥìĵķļḿńòṕǫŕšţùṽŵẋýž",
)


def pseudo(english: str) -> str:
    """The words in this language, 40 % longer at least; what ends in an ellipsis still does."""
    words = "".join(
        part if _KEPT.fullmatch(part) else part.translate(_LETTERS) for part in _KEPT.split(english)
    )
    longer = "~" * max(1, round(0.4 * len(_KEPT.sub("", english))))
    # In pieces, so that what wraps can still wrap.
    longer = " ".join(longer[at : at + 6] for at in range(0, len(longer), 6))
    end = "…" if words.endswith("…") else ""
    return f"{words.removesuffix(end)} {longer}{end}"


def write(folder: Path, language: str) -> None:
    """Translate the whole program, as the loader finds it in this folder."""
    tree = ET.parse(resource("translations", "pullquote.ts"))
    tree.getroot().set("language", language)
    # A word of a language from right to left begins with a letter that says so.
    mark = "\u200f" if QLocale(language).textDirection() == Qt.LayoutDirection.RightToLeft else ""
    for message in tree.iter("message"):
        translation = message.find("translation")
        assert translation is not None
        translation.attrib.pop("type", None)
        said = mark + pseudo(message.findtext("source", ""))
        if message.get("numerus"):
            for form in translation.findall("numerusform"):
                translation.remove(form)
            for _ in range(4):  # no language that is used here has more forms; the rest is not looked at
                ET.SubElement(translation, "numerusform").text = said
        else:
            translation.text = said
    source = folder / f"pullquote_{language}.ts"
    tree.write(source, "utf-8", xml_declaration=True)
    compile_translation(source)


def compile_translation(source: Path) -> None:
    """Have Qt make the .qm beside a .ts."""
    lrelease = Path(sys.executable).with_name("pyside6-lrelease")
    subprocess.run([lrelease, "-silent", source, "-qm", source.with_suffix(".qm")], check=True)
