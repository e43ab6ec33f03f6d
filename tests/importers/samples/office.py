"""Word, OpenDocument and Rich Text files of our own words, as small as they can be."""

import io
import zipfile

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
W_STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"
_MC = "http://schemas.openxmlformats.org/markup-compatibility/2006"
_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def archive(parts: dict[str, str | bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    """A ZIP file with these parts."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", method) as file:
        for name, content in parts.items():
            file.writestr(name, content)
    return out.getvalue()


def docx(body: str, parts: dict[str, str] | None = None, *, strict: bool = False) -> bytes:
    """A Word file with this inside `w:body`; `parts` are further ones of the folder `word`, by kind."""
    space = W_STRICT if strict else W
    relations = "".join(
        f'<Relationship Id="r{number}" Type="{_RELATIONS}/{kind}" Target="{kind}.xml"/>'
        for number, kind in enumerate(parts or {})
    )
    return archive(
        {
            "_rels/.rels": f'<Relationships><Relationship Id="r" Type="{_RELATIONS}/officeDocument"'
            ' Target="/word/main.xml"/></Relationships>',
            "word/_rels/main.xml.rels": f"<Relationships>{relations}</Relationships>",
            "word/main.xml": f'<w:document xmlns:w="{space}" xmlns:mc="{_MC}"><w:body>{body}</w:body></w:document>',
            **{f"word/{kind}.xml": f'<x xmlns:w="{space}">{xml}</x>' for kind, xml in (parts or {}).items()},
        }
    )


def t(words: str) -> str:
    """A run of Word."""
    return f'<w:r><w:t xml:space="preserve">{words}</w:t></w:r>'


def p(*runs: str) -> str:
    """A paragraph of Word."""
    return f"<w:p>{''.join(runs)}</w:p>"


def odt(body: str, parts: dict[str, str] | None = None) -> bytes:
    """An OpenDocument text with this inside `office:text`."""
    spaces = " ".join(
        f'xmlns:{short}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
        for short, name in (("office", "office"), ("text", "text"), ("table", "table"), ("draw", "drawing"))
    )
    content = f"<office:d {spaces}><office:body><office:text>{body}</office:text></office:body></office:d>"
    styles = f"<office:d {spaces}>{(parts or {}).get('styles', '')}</office:d>"
    manifest = (parts or {}).get("manifest", "<manifest/>")
    return archive({"content.xml": content, "styles.xml": styles, "META-INF/manifest.xml": manifest})


def rtf(body: str, *, before: str = "") -> bytes:
    """A Rich Text file; the body is what a program would write, in ASCII."""
    fonts = (
        r"{\fonttbl{\f0\fcharset0 Serif;}{\f1\fcharset204 Sans;}{\f2\fcharset2 Signs;}{\f3\fcharset128 Min;}}"
    )
    return (r"{\rtf1\ansi\ansicpg1252\uc1" + before + fonts + r"\f0 " + body + "}").encode("ascii")
