"""What a file of words and weights says is read as plain values, and never runs anything."""

from pathlib import Path

import pytest
import yaml

from cpa.kernel.said import said_in


def test_a_file_is_read_as_plain_values(tmp_path: Path) -> None:
    file = tmp_path / "words.yaml"
    file.write_text("métier: [boulanger, 3]\n", "utf-8")
    assert said_in(file) == {"métier": ["boulanger", 3]}


def test_a_file_that_names_code_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "words.yaml"
    file.write_text("!!python/object/apply:os.getcwd []\n", "utf-8")
    with pytest.raises(yaml.YAMLError):
        said_in(file)
