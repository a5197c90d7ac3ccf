"""Official files that come together are read whole, or told why not; a hostile zip harms nobody."""

import gzip
import zipfile
from pathlib import Path

import pytest

from cpa.sources import package
from cpa.sources.package import BrokenMember, BrokenPackage, open_files, open_package

FILES = {"a.csv": b"code\n1\n", "b.csv.gz": gzip.compress(b"code\n2\n", mtime=0)}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    place = tmp_path / "folder"
    place.mkdir()
    for name, content in FILES.items():
        (place / name).write_bytes(content)
    return place


def zipped(tmp_path: Path, files: dict[str, bytes]) -> Path:
    place = tmp_path / "package.zip"
    with zipfile.ZipFile(place, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return place


def test_a_folder_and_a_zip_of_the_same_files_are_the_same_package(folder: Path, tmp_path: Path) -> None:
    one = open_package(folder)
    other = open_package(zipped(tmp_path, {f"inside/{name}": content for name, content in FILES.items()}))
    assert one.digest == other.digest
    assert [*one.members] == [*other.members] == ["a.csv", "b.csv.gz"]
    for found in (one, other):
        assert {name: member.content() for name, member in found.members.items()} == {
            "a.csv": b"code\n1\n",
            "b.csv.gz": b"code\n2\n",
        }


def test_another_byte_is_another_package(folder: Path) -> None:
    before = open_package(folder).digest
    (folder / "a.csv").write_bytes(b"code\n3\n")
    assert open_package(folder).digest != before


def test_a_part_of_a_package_is_a_package(folder: Path) -> None:
    found = open_package(folder).part(lambda name: name.startswith("a"))
    assert found is not None
    assert [*found.members] == ["a.csv"]
    assert open_package(folder).part(lambda name: False) is None


def test_hidden_files_and_folders_are_not_of_the_package(folder: Path, tmp_path: Path) -> None:
    (folder / ".DS_Store").write_bytes(b"x")
    (folder / "below").mkdir()
    assert [*open_package(folder).members] == ["a.csv", "b.csv.gz"]
    assert [*open_package(zipped(tmp_path, {"__MACOSX/._a.csv": b"x", "a.csv": b"y"})).members] == ["a.csv"]


@pytest.mark.parametrize("name", ["../a.csv", "/etc/a.csv", "in/../../a.csv", "..\\a.csv"])
def test_a_zip_whose_paths_leave_it_is_refused(name: str, tmp_path: Path) -> None:
    with pytest.raises(BrokenPackage, match="sort du zip"):
        open_package(zipped(tmp_path, {name: b"x"}))


def test_a_zip_that_would_unpack_beyond_the_limit_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(package, "MOST_BYTES", 1 << 20)
    with pytest.raises(BrokenPackage, match="plus de 1 Mo"):
        open_package(zipped(tmp_path, {"a.csv": bytes(2 << 20)}))


def test_a_zip_whose_header_lies_about_its_size_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    place = zipped(tmp_path, {"a.csv": bytes(2 << 20)})
    told = (2 << 20).to_bytes(4, "little")
    place.write_bytes(place.read_bytes().replace(told, (9).to_bytes(4, "little")))
    monkeypatch.setattr(package, "MOST_BYTES", 1 << 20)
    with pytest.raises(BrokenPackage):
        open_package(place)


def test_a_gzip_that_unpacks_beyond_the_limit_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a.csv.gz").write_bytes(gzip.compress(bytes(2 << 20)))
    monkeypatch.setattr(package, "MOST_BYTES", 1 << 20)
    with pytest.raises(BrokenMember, match="dépasse 1 Mo"):
        open_package(tmp_path).members["a.csv.gz"].content()


def test_a_zip_of_too_many_files_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(package, "MOST_FILES", 2)
    with pytest.raises(BrokenPackage, match="plus de 2 fichiers"):
        open_package(zipped(tmp_path, {f"{number}.csv": b"" for number in range(3)}))


@pytest.mark.parametrize("cut", [1, 9, 20])
def test_a_gzip_that_is_cut_is_told(cut: int, folder: Path) -> None:
    path = folder / "b.csv.gz"
    path.write_bytes(path.read_bytes()[:-cut])
    with pytest.raises(BrokenMember, match="abîmé ou coupé"):
        open_package(folder).members["b.csv.gz"].content()


def test_a_damaged_zip_is_told(tmp_path: Path) -> None:
    place = zipped(tmp_path, {"a.csv": b"code,name\n" * 500})
    content = bytearray(place.read_bytes())
    content[45] ^= 0xFF
    place.write_bytes(content)
    with pytest.raises(BrokenPackage):
        open_package(place)


def test_two_files_of_one_name_are_told(tmp_path: Path) -> None:
    with pytest.raises(BrokenPackage, match=r"même nom : a\.csv"):
        open_package(zipped(tmp_path, {"one/a.csv": b"", "two/a.csv": b""}))


def test_what_is_neither_a_folder_nor_a_zip_is_told(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_bytes(b"code\n")
    with pytest.raises(BrokenPackage, match="ni un dossier ni un zip"):
        open_package(tmp_path / "a.csv")
    with pytest.raises(BrokenPackage, match="ne peut pas être lu"):
        open_package(tmp_path / "nothing")
    (tmp_path / "empty").mkdir()
    with pytest.raises(BrokenPackage, match="aucun fichier"):
        open_package(tmp_path / "empty")


def test_a_zip_whose_names_are_in_utf8_without_saying_so_keeps_its_accents(tmp_path: Path) -> None:
    silent, said = zipped(tmp_path, {"XXe.csv": b"code\n"}), tmp_path / "said.zip"
    silent.write_bytes(silent.read_bytes().replace(b"XX", "é".encode()))
    assert [*open_package(silent).members] == ["ée.csv"]
    with zipfile.ZipFile(said, "w") as archive:
        archive.writestr("ée.csv", b"code\n")
    assert open_package(said).digest == open_package(silent).digest


def test_files_from_several_folders_are_one_package(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "c.csv").write_bytes(b"code\n")
    assert [*open_files([folder / "a.csv", tmp_path / "c.csv"]).members] == ["a.csv", "c.csv"]
    for wrong in ([], [folder / "a.csv", folder / "a.csv"], [folder / "gone.csv"]):
        with pytest.raises(BrokenPackage):
            open_files(wrong)
