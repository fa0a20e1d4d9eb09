"""Word files as teams hand them in: good ones, and each kind that is refused."""

import io
import zipfile
from collections.abc import Callable, Iterable

import docx
from docx.document import Document


def a_word_file(*lines: str, header: str = "", footer: str = "") -> bytes:
    """A plain file made the way python-docx makes one, with styles of its own."""
    document = docx.Document()
    for line in lines:
        document.add_paragraph(line)
    if header:
        document.sections[0].header.paragraphs[0].text = header
    if footer:
        document.sections[0].footer.paragraphs[0].text = footer
    return saved(document)


def saved(document: Document) -> bytes:
    """The document's bytes."""
    made = io.BytesIO()
    document.save(made)
    return made.getvalue()


def with_part(content: bytes, name: str, change: Callable[[bytes], bytes]) -> bytes:
    """The file with one part changed, or added where it has none."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        parts = {each: archive.read(each) for each in archive.namelist()}
    return _packed((parts | {name: change(parts.get(name, b""))}).items())


def without_part(content: bytes, name: str) -> bytes:
    """The file without one of its parts."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return _packed((each, archive.read(each)) for each in archive.namelist() if each != name)


def _packed(parts: Iterable[tuple[str, bytes]]) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts:
            archive.writestr(name, content)
    return made.getvalue()


def linked(content: bytes, kind: str, target: str) -> bytes:
    """The file with a link to somewhere else."""
    link = (
        f'<Relationship Id="rIdFar" Type="{kind}" Target="{target}" TargetMode="External"/></Relationships>'
    )
    return with_part(
        content,
        "word/_rels/document.xml.rels",
        lambda part: part.replace(b"</Relationships>", link.encode()),
    )
