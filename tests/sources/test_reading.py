import os
from pathlib import Path

import pytest

from cpa.sources.reading import digest_of, sentence, shown


def why_not(path: Path) -> str:
    with pytest.raises(OSError) as caught:  # noqa: PT011 - its sentence is what is looked at
        digest_of(path)
    return sentence(caught.value)


def test_why_a_file_cannot_be_read_is_said_in_french(tmp_path: Path) -> None:
    loop = tmp_path / "loop"
    loop.symlink_to(loop)
    assert why_not(tmp_path / "absent") == "Ce fichier n'existe pas."
    assert why_not(tmp_path).endswith("c'est un dossier.")
    assert why_not(loop).endswith("c'est un lien qui tourne en rond.")
    assert why_not(tmp_path / ("x" * 300)).endswith("son nom est trop long.")
    assert sentence(OSError(9999, "Something else")) == "Ce fichier ne peut pas être lu."


def test_a_pipe_or_a_device_is_refused_at_once(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe.dsn"
    os.mkfifo(pipe)
    for path in (pipe, Path("/dev/zero")):
        assert why_not(path).endswith("ce n'est pas un fichier ordinaire.")


def test_a_name_is_shown_as_valid_text_whatever_its_bytes() -> None:
    assert shown(Path(os.fsdecode(b"pay\xe9.dsn"))) == "pay\N{REPLACEMENT CHARACTER}.dsn"
    assert shown(Path("payé.dsn")) == "payé.dsn"
